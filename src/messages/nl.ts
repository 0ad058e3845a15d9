// Nederlandse zinnen bij elk probleem en elk label, met dezelfde sleutels als src/messages/en.ts.

import type { Catalogue } from './catalogue.js';
import { findingsNl, ruleTitlesNl } from './check-nl.js';
import { checkReportNl } from './check-report-nl.js';
import { commandsNl } from './commands-nl.js';
import { lintNl } from './lint-nl.js';
import { reportNl } from './report-nl.js';
import { violationsNl } from './violations-nl.js';

export const nl: Catalogue = {
  command: commandsNl,
  report: reportNl,
  checkReport: checkReportNl,
  lint: lintNl,
  finding: findingsNl,
  rule: ruleTitlesNl,
  problem: {
    // model and text
    'language-unknown': '"{{written}}" is geen taal die ik ken. Schrijf nl of en.',

    'text-binary':
      '{{file}}: is geen tekst (er staan nulbytes in). Sla het op als platte tekst in UTF-8 en probeer het opnieuw.',
    'text-damaged':
      '{{file}}: zegt {{encoding}} te zijn maar is dat niet. Sla het op als platte tekst in UTF-8 en probeer het opnieuw.',

    // reading files (workbench, document)
    'file-not-found': '{{file}}: dit bestand bestaat niet. Controleer de naam en de map.',
    'file-unreadable': '{{file}}: kan niet worden gelezen ({{reason}}).',
    'file-not-writable': '{{file}}: kan niet worden geschreven ({{reason}}). Kies een andere plaats.',
    'file-is-folder': '{{file}}: is een map, geen bestand. Noem de bestanden erin.',
    'file-empty': '{{file}}: het bestand is leeg. Er is niets ingelezen.',
    'file-not-bilingual':
      '{{file}}: is geen tweetalig bestand of termenlijst die ik ken (TMX, XLIFF, TBX, MultiTerm, PO, CSV, TSV, XLSX). Een document in één taal lees je met segment, align en extract.',
    'file-old-office':
      '{{file}}: is een werkmap of document van voor 2007 (.xls, .doc), of heeft een wachtwoord. Open het in Excel of LibreOffice en sla het zonder wachtwoord op als .xlsx of CSV.',
    'encoding-guessed': '{{file}}: is geen UTF-8; gelezen als {{encoding}}. Kijk of de accenten kloppen.',
    'document-format':
      '{{file}}: is een {{format}}-bestand, dat ik nog niet kan lezen. Sla het op als platte tekst (UTF-8) en probeer het opnieuw.',
    'document-bilingual':
      '{{file}}: is een tweetalig bestand of een termenlijst, geen document in één taal. Gebruik import.',
    'document-too-large':
      '{{file}}: vraagt meer geheugen of tijd dan een document mag kosten. Splits het in delen, of sla de tekst op als tekstbestand, en probeer het opnieuw.',
    'document-no-text':
      '{{file}}: in deze pdf staat geen tekst; misschien is het een scan. Laat de tekst herkennen (ocr) en probeer het met dat bestand opnieuw.',

    'document-other-language':
      '{{file}}: zou in het {{expected}} moeten zijn, maar leest als {{found}}. Controleer het bestand en de taal die u gaf.',
    'document-without-sentences':
      '{{file}}: heeft geen tekst om naast de andere te leggen. Een scan heeft eerst tekstherkenning nodig.',
    'documents-swapped':
      '{{file}}: is de Engelse versie. Geef eerst het Nederlandse document, dan het Engelse.',
    'languages-swapped':
      '{{file}}: de Nederlandse teksten lezen als Engels en de Engelse als Nederlands. Lees het in met --from en --to als het bestand zijn talen verkeerd noemt.',

    // een alignering nalopen
    'alignment-not-found': 'Er is hier geen alignering "{{name}}". Wel: {{names}}.',
    'bead-not-found':
      'Er is geen paar {{name}} in deze alignering. Vraag de lijst opnieuw op: een paar krijgt een andere naam als zijn eerste zin verandert.',
    'bead-split':
      '{{name}}: kan daar niet worden gesplitst; het heeft {{source}} Nederlandse en {{target}} Engelse zinnen, en in elk deel moet er ten minste één staan.',
    'bead-merge':
      '{{names}}: kunnen niet één paar worden, omdat hun zinnen niet op elkaar volgen. Voeg alleen buren samen.',
    'bead-move':
      '{{name}}: heeft daar geen zin die naar zijn buur kan. Vraag de buren op en probeer het opnieuw.',
    'bead-moved':
      '{{name}}: is een passage die in de andere tekst elders staat; u kunt haar alleen goedkeuren of afkeuren.',

    'candidate-list-not-found':
      'Er is hier geen lijst van kandidaten "{{name}}". Wel: {{names}}. Maak er een: taalbrug extract BESTAND --language nl --into WOORDENLIJST',
    'candidate-not-found':
      'Er is geen kandidaat {{number}} in de lijst "{{name}}". Vraag de lijst opnieuw op voor de nummers.',
    'candidate-merged':
      'Kandidaat {{number}}: hoort bij het begrip van kandidaat {{into}}. Beslis over die kandidaat, of doe eerst --reopen {{number}}.',
    'candidate-empty': 'Kandidaat {{number}}: zou geen term overhouden. Wijs hem liever af.',
    'candidate-entry-changed':
      'Kandidaat {{number}}: het begrip {{entry}} is sindsdien gewijzigd of verwijderd, dus het blijft; er is niets gewijzigd. Wijzig het begrip zelf: taalbrug termbase edit {{entry}}',

    'report-format':
      '{{file}}: een verslag wordt geschreven als .html of .json. Geef het bestand een van die uitgangen.',
    'export-format':
      '{{file}}: deze uitgang noemt geen formaat dat ik kan schrijven. Gebruik .tmx, .tbx of .xlf, of geef --format.',
    'pretranslate-format':
      '{{file}}: pretranslate schrijft XLIFF. Geef het bestand de uitgang .xlf, of --format xliff-1.2, xliff-2.1 of xliff-2.2.',
    'check-report-format':
      '{{file}}: bevindingen worden geschreven als .html, .json, .sarif, .csv of .xlsx. Geef het bestand een van deze uitgangen.',
    'check-annotate':
      '{{file}}: --annotate schrijft de bevindingen van één XLIFF-bestand in een kopie ervan. Noem één XLIFF-bestand.',
    'baseline-invalid':
      '{{file}}: is geen verslag van een controle in JSON. Maak er een met --report NAAM.json.',
    'finding-not-found':
      'Geen bevinding heeft het kenmerk {{fingerprint}}. Kenmerken staan tussen haken achter de bevindingen.',
    'finding-ambiguous':
      'Meer bevindingen hebben een kenmerk dat met {{fingerprint}} begint: {{fingerprints}}. Geef er meer van.',
    'settings-line': '{{file}}, regel {{line}}: "{{text}}" is geen instelling. Schrijf naam = waarde.',
    'settings-name': '{{file}}, regel {{line}}: "{{name}}" is hier niet bekend. Er zijn: {{known}}.',
    'settings-value':
      '{{file}}, regel {{line}}: {{name}} kan niet "{{value}}" zijn. Het kan zijn: {{known}}.',
    'settings-repeated': '{{file}}, regel {{line}}: {{name}} is al ingesteld. Haal een van de twee weg.',
    'check-folder-empty':
      '{{file}}: er staat geen tweetalig bestand in deze map. Noem er een met XLIFF-, TMX-, PO-, CSV-, TSV- of XLSX-bestanden.',
    'check-no-pair':
      '{{file}}: een document wordt naast zijn vertaling gecontroleerd: noem er twee, het Nederlandse eerst. Tweetalige bestanden staan op zichzelf.',
    'custom-rules-none':
      '{{file}}: dit bestand heeft geen regel. Een regel begint met zijn naam tussen vierkante haken: [naam].',
    'custom-rule-line':
      '{{file}}, regel {{line}}: "{{text}}" is geen opmerking (#), geen naam ([naam]) en geen instelling (sleutel = waarde).',
    'custom-rule-nameless':
      '{{file}}, regel {{line}}: "{{key}}" staat vóór de eerste regel. Zet de naam van zijn regel erboven: [naam].',
    'custom-rule-twice':
      '{{file}}, regel {{line}}: er is al een regel "{{name}}", in regel {{first}}. Geef elke een eigen naam.',
    'custom-rule-key':
      '{{file}}, regel {{line}}: "{{key}}" is geen sleutel van een regel. De sleutels zijn: {{keys}}.',
    'custom-rule-key-twice':
      '{{file}}, regel {{line}}: de regel "{{name}}" heeft al een "{{key}}". Houd er één; patronen worden verbonden met |.',
    'custom-rule-empty':
      '{{file}}, regel {{line}}: "{{key}}" heeft geen waarde. Schrijf er een achter de =, of laat de regel weg.',
    'custom-rule-value':
      '{{file}}, regel {{line}}: "{{value}}" is geen waarde van "{{key}}". De waarden zijn: {{values}}.',
    'custom-rule-no-condition':
      '{{file}}, regel {{line}}: de regel "{{name}}" zegt niets van een tekst. Geef hem source, not-source, target of not-target.',
    'custom-rule-group':
      '{{file}}, regel {{line}}: "{{key}}" mag geen groep noemen ($1): alleen target en not-target mogen dat, in een regel met source.',
    'custom-rule-pattern':
      '{{file}}, regel {{line}}: het patroon {{pattern}} is niet bruikbaar: {{reason}}. De schrijfwijze is die van RE2: https://github.com/google/re2/wiki/Syntax.',
    'custom-rules-faulty': '{{file}}: {{count}} fouten, zodat geen van de regels is gebruikt:\n{{sentences}}',
    'omegat-languages':
      '{{file}}: het project vertaalt uit "{{from}}" in "{{to}}", en dat is niet Nederlands en Engels. Kies de talen in OmegaT (Project, Eigenschappen).',
    'merge-encoding':
      '{{file}}: de codering kon niet byte voor byte worden teruggeschreven, dus het is niet gewijzigd. Bewaar het als UTF-8, of geef --format om een nieuwe XLIFF te laten schrijven.',
    'nothing-to-translate':
      '{{file}}: er valt niets te vertalen: geen zin, en geen eenheid met een brontekst. Er is niets geschreven.',
    'collection-not-found': 'Er is hier geen geheugen of woordenlijst "{{name}}". Wel: {{names}}.',
    'disk-full': '{{file}}: de schijf is vol; er is niets gewijzigd. Maak ruimte en probeer het opnieuw.',

    // document: containers
    'document-encrypted':
      '{{file}}: heeft een wachtwoord, zodat de tekst niet te lezen is. Open het bestand, sla het zonder wachtwoord op en probeer het opnieuw.',
    'document-old-office':
      '{{file}}: is een oud Word-bestand (.doc) of heeft een wachtwoord. Open het in Word of LibreOffice en sla het zonder wachtwoord op als .docx of .odt.',
    'document-damaged':
      '{{where}}: het bestand is beschadigd of afgebroken ({{reason}}). Vraag het opnieuw op, of open het en sla het opnieuw op.',
    'document-unknown-container':
      '{{file}}: is een zip-bestand, maar geen DOCX-, ODT- of PPTX-document. Pak het uit en noem de bestanden die erin zitten.',
    'document-part-missing':
      '{{file}}: het onderdeel {{part}} ontbreekt, dus er zit geen tekst in. Open het bestand in Word of LibreOffice en sla het opnieuw op.',
    'container-too-many-members':
      '{{file}}: bevat meer dan {{limit}} onderdelen en wordt voor de veiligheid geweigerd. Sla het document opnieuw op.',
    'container-member-repeated':
      '{{file}}: het onderdeel {{part}} komt twee keer voor, zodat niet duidelijk is welk telt. Sla het document opnieuw op.',
    'container-path':
      '{{file}}: noemt een onderdeel buiten zichzelf ({{path}}) en wordt voor de veiligheid geweigerd. Open het document en sla het opnieuw op.',
    'container-too-large':
      '{{file}}: zou uitgepakt meer dan {{megabytes}} MB zijn (bij {{part}}) en wordt voor de veiligheid geweigerd. Splits het document.',
    'container-ratio':
      '{{file}}: {{part}} wordt bij het uitpakken {{ratio}} keer zo groot (de grens is {{limit}}); dat lijkt op een zipbom en wordt geweigerd. Vertrouwt u het document, sla het dan op als platte tekst.',
    'container-checksum':
      '{{file}}: de controlesom van {{part}} klopt niet: het bestand is beschadigd. Vraag het opnieuw op.',
    'html-too-deep':
      '{{file}}: de elementen van deze pagina staan meer dan {{limit}} diep in elkaar. Sla de pagina opnieuw op, of als platte tekst.',

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
    'alignment-changed':
      'Alignering "{{name}}": is intussen gewijzigd, dus deze bewerking past niet meer; er is niets gewijzigd. Open de alignering opnieuw en herhaal de bewerking.',
    'candidates-changed':
      'Kandidaten van "{{name}}": daar is intussen over beslist, dus dit past niet meer; er is niets gewijzigd. Vraag de lijst opnieuw op en herhaal het.',
    'entry-changed':
      'Begrip {{unit}} in "{{termbase}}": is niet meer wat het toen was (laatste wijziging: {{last}}); er is niets gewijzigd. Bekijk taalbrug termbase history {{unit}} en herhaal de bewerking op wat er nu staat.',
    'unit-changed':
      'Eenheid {{unit}} in geheugen "{{memory}}": is niet meer wat die toen was (laatste wijziging: {{last}}); er is niets gewijzigd. Bekijk taalbrug memory history {{unit}} en herhaal de bewerking op wat er nu staat.',
    'unit-taken':
      'Eenheid {{unit}} in geheugen "{{memory}}": kan niet weer worden wat die was, want eenheid {{other}} zegt dat nu precies zo; er is niets gewijzigd. Verwijder of wijzig eerst eenheid {{other}}: taalbrug memory delete {{other}}.',
    'edit-not-found': 'Er is geen bewerking {{edit}}. Ze staan in taalbrug {{command}} history.',
    'edit-undone':
      'Bewerking {{edit}} is al ongedaan gemaakt, door bewerking {{undoneBy}}. Terughalen kan met taalbrug {{command}} undo {{undoneBy}}.',
    'index-not-saved':
      'De zoekindex kon niet worden bewaard ({{reason}}). Zoeken werkt, maar de index wordt bij elke start opnieuw gemaakt.',
    'query-too-long':
      'Zoekvraag {{line}} heeft {{characters}} tekens; een segment waarnaar wordt gezocht heeft er hoogstens {{limit}}. Splits de tekst eerst: taalbrug segment.',
    'folder-not-found': '{{file}}: de map {{folder}} bestaat niet. Maak die eerst.',
    'disk-failed':
      '{{file}}: de schijf werkt niet mee ({{reason}}); er is niets gewijzigd. Controleer de schijf.',

    // zorg voor de woordenlijst
    'unit-not-found': 'Er is hier geen eenheid {{id}}. Nummers staan in taalbrug memory list --find TEKST.',
    'memory-ambiguous': 'Er is meer dan één geheugen: {{names}}. Zeg welk met --memory NAAM.',
    'unit-codes-missing':
      'Eenheid {{id}}: in de nieuwe tekst ontbreken de codes {{codes}}; er is niets gewijzigd. Schrijf ze waar ze horen, of laat ze weg met --without-codes.',
    'pattern-invalid':
      'Het patroon {{pattern}} is niet bruikbaar: {{reason}}. De schrijfwijze is die van RE2: https://github.com/google/re2/wiki/Syntax.',
    'entry-not-found':
      'Er is hier geen begrip {{id}}. Wat erop lijkt: {{near}}. taalbrug termbase list --find TEKST toont de nummers.',
    'entry-ambiguous':
      'Begrip {{id}} staat in meer dan één woordenlijst: {{termbases}}. Zeg welke met --termbase NAAM.',
    'termbase-ambiguous': 'Er is meer dan één woordenlijst: {{names}}. Zeg welke met --into NAAM.',
    'entry-duplicate':
      'Dit begrip is er al: {{entries}}. Vul dat aan met taalbrug termbase edit, of voeg het toch toe met --anyway.',
    'entry-without-term':
      'Begrip {{id}} zou geen term meer hebben. Verwijder het met --delete, of voeg eerst een andere term toe.',
    'entry-merge-itself': 'Begrip {{id}} kan niet met zichzelf worden samengevoegd. Noem twee begrippen.',
    'term-not-in-entry':
      'Begrip {{id}} heeft in die taal geen term "{{term}}". taalbrug termbase list --find toont de termen.',
    'term-already-in-entry': 'Begrip {{id}} heeft de term "{{term}}" al.',

    // format
    'xml-empty':
      '{{where}}: bevat geen XML-element; het bestand is leeg of afgebroken. Vraag het opnieuw op.',
    'xml-not-well-formed':
      '{{where}}: is geen welgevormde XML ({{reason}}). Exporteer het opnieuw of herstel deze regel.',
    'xml-ampersand': '{{where}}: hier staat een losse &. Schrijf in plaats daarvan &amp;.',
    'xml-entity-unknown': '{{where}}: een entiteit die XML niet kent, zoals &nbsp;. Schrijf het teken zelf.',
    'xml-entity-declared':
      '{{where}}: het bestand declareert entiteiten. Die worden voor de veiligheid geweigerd; exporteer het zonder eigen DTD.',
    'xml-character':
      '{{where}}: een teken dat XML niet toestaat. Verwijder het; in de meeste editors is het niet te zien.',
    'xml-tag-mismatch':
      '{{where}}: een eindtag die niet past bij het element dat openstaat. Herstel deze regel of exporteer het bestand opnieuw.',
    'xml-unfinished':
      '{{where}}: het bestand eindigt voordat het laatste element gesloten is. Het is afgebroken; vraag het opnieuw op.',
    'xml-too-deep':
      '{{where}}: elementen staan meer dan {{limit}} diep in elkaar. Geen uitwisselbestand heeft dat nodig; exporteer het opnieuw.',
    'xml-attribute-too-long': '{{where}}: een attribuut heeft meer dan {{limit}} tekens. Maak het korter.',
    'xml-too-many-attributes':
      '{{where}}: een element heeft meer dan {{limit}} attributen. Exporteer het bestand opnieuw.',
    'xml-token-too-long':
      '{{where}}: meer dan {{limit}} tekens zonder tag. Laat ingesloten bestanden uit de export weg.',
    'xml-prefix-undeclared': '{{where}}: het voorvoegsel {{prefix}} is niet gedeclareerd; toch gelezen.',
    'encoding-unknown':
      '{{where}}: zegt dat de codering {{encoding}} is, en die kan niet worden gelezen. Sla het op als UTF-8.',
    'encoding-invalid':
      '{{where}}: een byte is hier geen {{encoding}}, hoewel het bestand dat zegt. Sla het op als UTF-8 of verbeter de declaratie.',
    'encoding-broken':
      '{{where}}: een byte is hier geen {{encoding}}, terwijl alles ervoor dat wel is. Sla het bestand op als UTF-8 en probeer het opnieuw.',
    'encoding-doubtful':
      '{{where}}: zegt dat de codering {{declared}} is, maar de bytes zijn {{used}}; gelezen als {{used}}.',
    'format-root':
      '{{where}}: het bestand begint met het element {{element}} en is geen {{format}}. Kies een ander bestand.',
    'format-structure':
      '{{where}}: het element {{element}} kan niet in {{inside}} staan. Exporteer het bestand opnieuw.',
    'segment-too-long': '{{where}}: een segment heeft meer dan {{limit}} tekens. Splits het.',
    'entry-too-long':
      '{{where}}: een eenheid of term heeft meer dan {{limit}} tekens. Splits die of exporteer het bestand opnieuw.',
    'term-too-long':
      '{{where}}: een term heeft meer dan {{limit}} tekens. Dat is een tekst en geen term; haal hem eruit.',
    'term-long': '{{where}}: een term van {{length}} tekens is eerder een tekst.',
    'format-version':
      '{{where}}: versie "{{version}}" van {{format}} is niet bekend; gelezen als de versie die er het dichtst bij ligt.',
    'no-units': '{{where}}: bevat geen eenheden en geen termen.',
    'element-unknown':
      '{{where}}: het element {{element}} is hier niet bekend; de tekst is bewaard, de tag niet.',
    'language-unknown-code': '{{where}}: "{{written}}" is geen taalcode; overgenomen zoals het er staat.',
    'language-missing': '{{where}}: het attribuut {{attribute}} ontbreekt, zodat de taal niet bekend is.',
    'source-language-missing':
      '{{where}}: het bestand zegt niet uit welke taal vertaald is; beide richtingen zijn aangehouden.',
    'variant-repeated': '{{where}}: een eenheid heeft twee teksten in het {{language}}; de eerste telt.',
    'unit-other-languages': '{{where}}: een eenheid heeft Nederlands noch Engels ({{languages}}).',
    'units-untranslated': '{{where}}: {{count}} eenheden hebben geen vertaling; dit is de eerste.',
    'unit-id-repeated': '{{where}}: de id {{id}} komt twee keer voor.',

    // segmenteringsregels (SRX); de zin van een fout staat in patternFault
    'segmentation-rule-faulty':
      '{{where}}: het patroon {{pattern}} is niet te gebruiken: bij teken {{at}} {{reason}}. Verbeter het en probeer het opnieuw.',
    'segmentation-rules-too-large':
      '{{where}}: de regels voor Nederlands en Engels zijn samen groter dan {{limit}} stappen. Laat weg wat u niet nodig hebt.',
    'segmentation-rules-missing':
      '{{where}}: de talen verwijzen naar regels met de naam "{{name}}", die niet in het bestand staan. Verbeter de naam.',
    'segmentation-language-missing':
      '{{where}}: bevat geen regels voor Nederlands of Engels. Koppel een taalpatroon als nl.* of en.* aan regels.',
    'segmentation-language-unsplit':
      '{{where}}: bevat geen regels voor de taal {{language}}; alinea’s in die taal worden met deze regels niet gesplitst.',

    // tabellen
    'table-quote-open':
      '{{where}}: hier begint een cel met een aanhalingsteken dat nergens gesloten wordt. Sluit het, of schrijf het binnen aanhalingstekens dubbel.',
    'table-cell-too-long':
      '{{where}}: een cel heeft meer dan {{limit}} tekens. Zo lang is geen term of segment; kijk naar het scheidingsteken en de aanhalingstekens.',
    'table-too-many-columns': '{{where}}: heeft meer dan {{limit}} kolommen. Kijk naar het scheidingsteken.',
    'table-row-too-long':
      '{{where}}: heeft {{cells}} cellen, maar de tabel heeft {{columns}} kolommen. Zet cellen waarin het scheidingsteken staat tussen aanhalingstekens.',
    'table-columns-unclear':
      '{{where}}: heeft {{columns}} kolommen, en geen daarvan zegt in welke taal ze staat. Geef de kolommen namen in de eerste rij, bijvoorbeeld nl, en, definitie.',
    'table-concept-too-long':
      '{{where}}: meer dan {{limit}} rijen hebben hetzelfde begripnummer. Kijk of dat de goede kolom is, of laat ze weg.',
    'workbook-too-large':
      '{{where}}: is groter dan {{megabytes}} MB. Sla het werkblad op als CSV, of laat plaatjes en andere werkbladen weg.',
    'table-rows-short':
      '{{where}}: rijen met minder cellen dan er kolommen zijn: {{count}} (rij {{rows}}); wat ontbreekt is als leeg gelezen.',
    'table-rows-without-term':
      '{{where}}: rijen zonder term of tekst: {{count}} (rij {{rows}}); overgeslagen.',
    'table-quote-stray':
      '{{where}}: rijen met tekst na een sluitend aanhalingsteken: {{count}} (rij {{rows}}); gelezen zoals het er staat. Kijk ze na.',
    'table-control-characters':
      '{{where}}: rijen met stuurtekens, die geen uitwisselformaat kan bewaren: {{count}} (rij {{rows}}); weggelaten uit de tekst.',
    'table-value-unknown':
      '{{where}}: waarden die niet bekend zijn: {{count}} ({{values}}; rij {{rows}}); bewaard zoals ze er staan.',
    'table-languages-guessed':
      '{{where}}: het bestand noemt zijn talen niet; gelezen als {{source}} naar {{target}}. Klopt dat niet, zeg het dan met --from en --to.',
    'table-one-language':
      '{{where}}: alle termen staan in één taal ({{language}}); er zijn geen vertalingen.',
    'table-column-unnamed': '{{where}}: kolommen zonder naam ({{columns}}); wat erin staat is niet gelezen.',
    'table-concept-scattered':
      '{{where}}: de rijen van begrip {{id}} staan te ver uit elkaar en zijn twee begrippen geworden. Sorteer de tabel op begrip.',
    'sheet-formulas':
      '{{where}}: cellen met een formule: {{count}} ({{cells}}); de waarde die erbij bewaard is, is gelezen.',
    'sheet-errors': '{{where}}: cellen met een fout: {{count}} ({{cells}}); als leeg gelezen.',
    'sheet-hidden':
      '{{where}}: verborgen rijen, kolommen of werkbladen: {{count}} ({{places}}); gelezen zoals de andere.',
    'sheet-merged':
      '{{where}}: groepen samengevoegde cellen: {{count}} ({{cells}}); hun tekst telt voor elk van hun rijen.',
    'sheet-not-a-table':
      '{{where}}: werkblad {{sheet}} heeft geen kolommen die een taal noemen; overgeslagen.',

    // PO
    'po-syntax':
      '{{where}}: {{found}} wordt hier niet begrepen. Een PO-bestand heeft msgid, msgstr, opmerkingen en teksten tussen aanhalingstekens.',
    'po-string-open':
      '{{where}}: de tekst heeft op zijn regel geen sluitend aanhalingsteken. Sluit hem, of schrijf een aanhalingsteken erin als \\".',
    'po-plural-form':
      '{{where}}: meervoudsvorm {{index}} past niet; er worden er hoogstens {{forms}} gelezen, op volgorde vanaf 0.',
    'po-message-too-long': '{{where}}: het bericht heeft meer dan {{limit}} tekens.',
    'po-message-repeated': '{{where}}: dit bericht staat al op regel {{first}}; beide zijn gelezen.',
    'po-plural-forms': '{{where}}: Plural-Forms "{{written}}" is niet geloofwaardig; opzij gelaten.',
    'po-escape-unknown': '{{where}}: {{written}} is geen escape die PO kent; bewaard zoals het er staat.',
    'po-source-language-guessed':
      '{{where}}: het bestand noemt zijn brontaal niet; gelezen als {{language}}. Klopt dat niet, zeg het dan met --from.',

    // doors
    cancelled: 'Gestopt; er is niets gewijzigd.',
  },
  violation: violationsNl,
  patternFault: {
    unbalanced: 'heeft een haakje geen tegenhanger',
    'nothing-to-repeat': 'staat een herhalingsteken achter niets',
    'repeat-range': 'staat een onmogelijk aantal herhalingen (hoogstens 1000)',
    'class-range': 'staat een onmogelijk bereik van tekens',
    'back-reference': 'staat een terugverwijzing naar een groep, en die wordt niet ondersteund',
    'escape-unknown': 'staat een onbekende code achter \\',
    'property-unknown': 'staat een onbekende tekeneigenschap',
    'group-unknown': 'staat een onbekende soort groep of vlag',
    'too-deep': 'staan groepen te diep in elkaar',
    'too-large': 'maken de herhalingen het patroon te groot',
  },
  place: {
    part: 'onderdeel {{part}}',
    sheet: 'werkblad {{sheet}}',
    row: 'rij {{row}}',
    line: 'regel {{line}}',
    column: 'kolom {{column}}',
    unit: 'eenheid {{unit}}',
  },
};
