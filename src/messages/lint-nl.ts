// Nederlandse zinnen bij de bevindingen van lint.

export const lintNl = {
  'duplicate-concept':
    'Hetzelfde begrip als {{others}}: ze delen een Nederlandse en een Engelse term. Voeg ze samen: taalbrug termbase merge {{others}} {{entry}}',
  homograph:
    '"{{term}}" is ook een term van {{others}}, en geen vakgebied houdt ze uit elkaar. Geef elk een eigen vakgebied, of voeg ze samen.',
  'repeated-term': '"{{term}}" staat hier twee keer in het {{language}}. Haal er een weg.',
  'several-preferred':
    'Meer dan één voorkeursterm in het {{language}}: {{terms}}. Houd er één en maak de andere toegestaan.',
  'no-preferred': 'Meer termen in het {{language}} en geen voorkeur: {{terms}}. Kies er een.',
  'no-usable-term':
    'Geen enkele term in het {{language}} mag worden gebruikt: "{{term}}" en eventuele andere zijn verboden, afgeraden of verouderd. Voeg de juiste toe.',
  'missing-language':
    'Geen term in het {{language}}. Voeg er een toe, of markeer de andere als niet te vertalen als die zo blijft.',
  'missing-source': '"{{term}}" heeft geen bron. Zeg wie deze term gebruikt.',
  'missing-definition': 'Geen definitie, in geen van beide talen.',
  'unsourced-definition': 'De definitie "{{definition}}" heeft geen bron. Zeg waar die vandaan komt.',
  'circular-definition':
    'De definitie bevat de term "{{term}}" zelf: "{{definition}}". Omschrijf het in andere woorden.',
  'dangling-reference':
    'Verwijst naar {{others}} ("{{value}}"), en dat is geen ander begrip in deze woordenlijst. Haal de verwijzing weg of lees het begrip in.',
  'circular-relation':
    'Ruimere en engere begrippen lopen in een kring: {{entry}}, {{others}}. Haal een van de relaties weg.',
  'same-in-both':
    '"{{term}}" is in beide talen hetzelfde. Markeer de term als niet te vertalen, of vertaal hem.',
  'empty-term': 'Een term in het {{language}} is leeg ("{{term}}"). Haal hem weg.',
  'long-term':
    'Een term in het {{language}} van {{length}} tekens lijkt een zin: "{{term}}". Maak er een definitie of voorbeeld van.',
  'untidy-term':
    '"{{term}}" heeft witruimte aan een eind, twee spaties achter elkaar of een regeleinde. Haal die weg.',
  'leading-article': '"{{term}}" begint met een lidwoord. Schrijf de term zonder.',
  'plural-term':
    '"{{term}}" is een meervoud. Schrijf "{{singular}}", of zeg in een opmerking dat het meervoud bedoeld is.',
  'capital-term':
    '"{{term}}" heeft een hoofdletter, en de andere taal schrijft hem klein. Schrijf hem klein, tenzij het een naam is.',
} as const;
