// Nederlandse zinnen voor wat bij het valideren gevonden wordt (model/violation.ts).

import type { violationsEn } from './violations-en.js';

export const violationsNl: Readonly<Record<keyof typeof violationsEn, string>> = {
  'element-unknown': '<{{element}}> is geen element van dit formaat.',
  'element-misplaced': '<{{element}}> mag hier niet in <{{parent}}> staan.',
  'element-repeated': '<{{parent}}> heeft meer <{{element}}> dan mag.',
  'element-missing': '<{{parent}}> heeft geen {{element}}.',
  'text-misplaced': '<{{element}}> mag zelf geen tekst bevatten.',
  'attribute-unknown': '<{{element}}> kent geen attribuut {{attribute}}.',
  'attribute-missing': '<{{element}}> mist het attribuut {{attribute}}.',
  'attribute-value': '{{attribute}}="{{value}}" van <{{element}}> mag niet; verwacht: {{expected}}.',
  'attribute-needs': '{{attribute}} van <{{element}}> kan niet zonder {{needed}}.',
  'attribute-excludes': '{{attribute}} van <{{element}}> mag niet naast {{other}} staan.',
  'attribute-one-of': '<{{element}}> moet precies één hiervan hebben: {{attributes}}.',
  'content-or-reference': '<{{element}}> moet óf inhoud óf href hebben.',
  'id-repeated': 'De id "{{id}}" komt twee keer voor binnen <{{element}}>.',
  'id-of-another': 'De id "{{id}}" van <{{element}}> hoort in de bron bij een ander soort element.',
  'reference-nowhere':
    '{{attribute}}="{{value}}" van <{{element}}> verwijst naar niets waarnaar het verwijzen mag.',
  'reference-form': '{{attribute}}="{{value}}" is geen fragmentverwijzing van XLIFF.',
  'language-differs': '<{{element}}> is in "{{language}}", maar het bestand zegt "{{expected}}".',
  'code-unpaired': '<{{element}}> "{{id}}" heeft in deze eenheid geen tegenhanger op zijn plaats.',
  'code-not-isolated': 'De code "{{id}}" zegt alleen te staan, maar haar einde staat in dezelfde eenheid.',
  'codes-differ': 'Begin en einde van de code "{{id}}" verschillen in {{attribute}}.',
  'code-reorder-copies':
    'De code "{{id}}" moet haar volgorde houden en dus ook canCopy="no" en canDelete="no" hebben.',
  'code-sequence-start':
    'De code "{{id}}" met canReorder="no" volgt op geen code met canReorder="firstNo" of "no".',
  'code-sequence-changed': 'De code "{{id}}" volgt in de vertaling niet meer op "{{before}}".',
  'code-removed': 'De code "{{id}}" mag niet weg, maar staat niet in de vertaling.',
  'code-copied': 'De code "{{id}}" mag niet gekopieerd worden.',
  'subtype-of-type': 'subType "{{subType}}" hoort niet bij type "{{type}}".',
  'state-without-target': 'Het segment heeft de stand "{{state}}", maar geen vertaling.',
  'order-out-of-range': 'order="{{order}}" valt buiten de {{most}} plaatsen van de eenheid.',
  'order-taken': 'De plaats order="{{order}}" is in de eenheid twee keer bezet.',
};
