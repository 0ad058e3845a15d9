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
    'disk-full': '{{file}}: de schijf is vol; er is niets gewijzigd. Maak ruimte en probeer het opnieuw.',

    // doors
    cancelled: 'Gestopt; er is niets gewijzigd.',
  },
};
