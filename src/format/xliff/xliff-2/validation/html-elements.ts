// Elements of HTML that a code may stand for (Format Style Module, XLIFF 2.1 §5.3.2, attribute fs).

export const HTML_ELEMENTS: readonly string[] = (
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 ' +
  'h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong ' +
  'sub sup table tbody td tfoot th thead title tr tt u ul'
).split(' ');
