// Nederlandse zinnen bij elk probleem en elk label, met dezelfde sleutels als src/messages/en.ts.

import type { Catalogue } from './catalogue.js';

export const nl: Catalogue = {
  problem: {
    // model and text
    'language-unknown': '"{{written}}" is geen taal die ik ken. Schrijf nl of en.',

    // reading files (workbench, document)
    'file-not-found': '{{file}}: dit bestand bestaat niet. Controleer de naam en de map.',
    'file-unreadable': '{{file}}: kan niet worden gelezen ({{reason}}).',
    'file-not-writable': '{{file}}: kan niet worden geschreven ({{reason}}). Kies een andere plaats.',
    'file-is-folder': '{{file}}: is een map, geen bestand. Noem de bestanden erin.',
    'file-empty': '{{file}}: het bestand is leeg. Er is niets ingelezen.',
    'file-not-bilingual':
      '{{file}}: is geen tweetalig bestand of termenlijst die ik ken (TMX, XLIFF, TBX). Een document in één taal lees je met segment, align en extract.',
    'encoding-guessed': '{{file}}: is geen UTF-8; gelezen als {{encoding}}. Kijk of de accenten kloppen.',
    'document-format':
      '{{file}}: is een {{format}}-bestand, dat ik nog niet kan lezen. Sla het op als platte tekst (UTF-8) en probeer het opnieuw.',
    'document-bilingual':
      '{{file}}: is een tweetalig bestand of een termenlijst, geen document in één taal. Gebruik import.',
    'export-format':
      '{{file}}: deze uitgang noemt geen formaat dat ik kan schrijven. Gebruik .tmx, .tbx of .xlf, of geef --format.',
    'collection-not-found': 'Er is hier geen geheugen of woordenlijst "{{name}}". Wel: {{names}}.',
    'disk-full': '{{file}}: de schijf is vol; er is niets gewijzigd. Maak ruimte en probeer het opnieuw.',

    // store
    'text-not-storable':
      'Eenheid {{unit}}: bevat het teken {{character}}, dat in geen enkel uitwisselingsbestand past. Haal het weg en probeer het opnieuw.',
    'store-locked':
      '{{file}}: een ander programma schrijft hier al {{seconds}} seconden in; er is niets gewijzigd. Probeer het opnieuw als dat klaar is.',
    'store-newer':
      '{{file}}: is geschreven door een nieuwere Taalbrug (opslagversie {{version}}, deze kent {{known}}). Installeer de nieuwere Taalbrug.',
    'store-older':
      '{{file}}: is geschreven door een oudere Taalbrug (opslagversie {{version}}, nu {{known}}). Open het één keer om te schrijven; eerst wordt een reservekopie gemaakt.',
    'store-foreign':
      '{{file}}: is geen opslagbestand van Taalbrug. Noem een ander bestand; was het dat ooit wel, zet dan een reservekopie terug.',
    'store-damaged':
      '{{file}}: het opslagbestand is beschadigd ({{reason}}). Zet een reservekopie terug: taalbrug restore BESTAND.',
    'folder-not-found': '{{file}}: de map {{folder}} bestaat niet. Maak die eerst.',
    'disk-failed':
      '{{file}}: de schijf werkt niet mee ({{reason}}); er is niets gewijzigd. Controleer de schijf.',

    // doors
    cancelled: 'Gestopt; er is niets gewijzigd.',
  },
  place: {
    line: 'regel {{line}}',
    column: 'kolom {{column}}',
    unit: 'eenheid {{unit}}',
  },
};
