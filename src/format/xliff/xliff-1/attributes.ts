// Attributes of `trans-unit` and `target` in XLIFF 1.2, with the values its strict schema allows (section 2.3).

import type { AttributeRules } from '../unit-writing.js';
import { ANY_VALUE, oneOf } from '../unit-writing.js';

const RESOURCE_TYPES = `
  auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox
  checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component
  contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn
  font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label
  linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar
  numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext
  scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox
  togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo
  vscrollbar window`;

const DATA_TYPES = `
  asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form
  html htmlbody ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle
  javascript jscript layout lisp margin menufile messagefile mif mimetype mo msglib pagefooter
  pageheader parameters pascal php plaintext po report resources resx rtf sgml sgmldtd svg
  vbscript warning winres xhtml xml xmldtd xsl xul`;

const SIZE_UNITS = 'byte char col cm dlgunit em ex glyph in mm percent pixel point row';

const YES_NO = /^(?:yes|no)$/u;
const NAME_TOKEN = /^[\w.:-]+$/u;
const COORDINATES = /^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/u;

const SHARED: AttributeRules = new Map([
  ...['resname', 'font', 'css-style'].map((name) => [name, ANY_VALUE] as const),
  ...['style', 'exstyle'].map((name) => [name, NAME_TOKEN] as const),
  ['coord', COORDINATES],
]);

export const UNIT_ATTRIBUTES: AttributeRules = new Map([
  ...SHARED,
  ...['translate', 'reformat', 'merged-trans', 'approved'].map((name) => [name, YES_NO] as const),
  ...['extradata', 'extype', 'menu', 'menu-option', 'menu-name', 'charclass'].map(
    (name) => [name, ANY_VALUE] as const,
  ),
  ...['help-id', 'maxwidth', 'minwidth', 'maxheight', 'minheight', 'maxbytes', 'minbytes'].map(
    (name) => [name, NAME_TOKEN] as const,
  ),
  ['restype', oneOf(RESOURCE_TYPES)],
  ['datatype', oneOf(DATA_TYPES)],
  ['size-unit', oneOf(SIZE_UNITS)],
]);

export const TARGET_ATTRIBUTES: AttributeRules = new Map([
  ...SHARED,
  ['equiv-trans', YES_NO],
  [
    'state-qualifier',
    oneOf(
      'exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository ' +
        'leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion',
    ),
  ],
]);
