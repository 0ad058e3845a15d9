// What the page of findings does: it shows those that fit the filter. Without scripts the filter is not there and all are shown.
// It makes no markup, so that no text of a file can become any.

export const PAGE_SCRIPT = `
'use strict';
const form = document.getElementById('filter');
const shown = document.getElementById('shown');
const number = new Intl.NumberFormat(document.documentElement.lang === 'nl' ? 'nl-NL' : 'en-GB');
const rules = Array.from(document.querySelectorAll('section.rule'), (section) => ({
  section,
  rule: section.dataset.rule,
  severity: section.dataset.severity,
  terms: Array.from(section.querySelectorAll('.term'), (group) => ({
    group,
    term: group.dataset.term,
    findings: Array.from(group.querySelectorAll('article'), (article) => ({ article, file: article.dataset.file, text: undefined })),
  })),
}));
let all = 0;
for (const { terms } of rules) for (const { findings } of terms) all += findings.length;

const fits = (wanted, value) => wanted === '' || wanted === value;

function apply() {
  const { rule, severity, file, term, text } = Object.fromEntries(new FormData(form));
  const words = text.trim().toLowerCase();
  let count = 0;
  for (const one of rules) {
    let inRule = 0;
    const isRule = fits(rule, one.rule) && fits(severity, one.severity);
    for (const { group, term: own, findings } of one.terms) {
      let inTerm = 0;
      const isTerm = isRule && fits(term, own);
      if (isTerm)
        for (const finding of findings) {
          const { article } = finding;
          if (words !== '') finding.text ??= article.textContent.toLowerCase();
          const isShown = fits(file, finding.file) && (words === '' || finding.text.includes(words));
          if (article.hidden === isShown) article.hidden = !isShown;
          if (isShown) inTerm += 1;
        }
      group.hidden = inTerm === 0;
      inRule += inTerm;
    }
    one.section.hidden = inRule === 0;
    count += inRule;
  }
  shown.textContent = shown.dataset.pattern.replace('#1', number.format(count)).replace('#2', number.format(all));
}

let waiting;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 150);
};
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', (event) => (event.target.type === 'search' ? soon() : apply()));
form.addEventListener('reset', () => setTimeout(apply));
// Fields that the browser filled in again, as it does after going back.
apply();
`;
