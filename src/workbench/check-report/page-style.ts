// How the page of findings looks: on a screen in light and dark, and on paper. Colours have a contrast of at least 4.5 to 1 on
// their grounds (WCAG 2.2, 1.4.3), and nothing is said by colour alone.

export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#fff;--card:#f6f7f9;--text:#1b1d21;--faint:#565c66;--line:#d5d9e0;--link:#0b57b0;
--error:#b3141e;--warning:#8a5300;--note:#22618f;--error-mark:#ffd9d9;--warning-mark:#ffe6bd;--note-mark:#d3e8fb;--bar:#e7eaef}
@media (prefers-color-scheme:dark){:root{--ground:#15171b;--card:#1f2228;--text:#e8eaee;--faint:#a9b0bc;--line:#3a3f49;--link:#86b9ff;
--error:#ff9a9a;--warning:#f3bd5e;--note:#8cc6f5;--error-mark:#6b1f26;--warning-mark:#5d4210;--note-mark:#1d4767;--bar:#2b2f37}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--ground);max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.3rem;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem;padding-top:.5rem;border-top:2px solid var(--line)}h4{font-size:1rem;margin:1rem 0 .4rem}
p{margin:.25rem 0}a{color:var(--link)}.faint{color:var(--faint)}code{font:.85em ui-monospace,monospace;color:var(--faint)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.totals{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.totals li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;min-width:8rem}
.totals b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.error{--own:var(--error);--mark:var(--error-mark)}.warning{--own:var(--warning);--mark:var(--warning-mark)}.note{--own:var(--note);--mark:var(--note-mark)}
.totals b,.level{color:var(--own,inherit)}.level{font-weight:700}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:600;margin-bottom:.25rem}
th,td{text-align:left;vertical-align:middle;padding:.3rem .6rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.chart{width:40%;min-width:6rem}
td.chart svg{display:block;width:100%;height:.9rem}svg .error{fill:var(--error)}svg .warning{fill:var(--warning)}svg .note{fill:var(--note)}svg .ground{fill:var(--bar)}
#filter{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;background:var(--ground);padding:.6rem 0;border-bottom:1px solid var(--line)}
#filter[hidden]{display:none}#filter label{display:flex;flex-direction:column;font-size:.85rem;color:var(--faint);flex:1 1 9rem;max-width:16rem}
select,input,button{font:inherit;color:var(--text);background:var(--card);border:1px solid var(--faint);border-radius:.3rem;padding:.3rem .5rem;width:100%;height:2.3rem;font-size:1rem}
#filter button{width:auto}#shown{flex-basis:100%;margin:0;color:var(--faint)}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--own);border-radius:.3rem;padding:.5rem .8rem;margin:.5rem 0;content-visibility:auto;contain-intrinsic-size:auto 8rem}
.place{display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline;overflow-wrap:anywhere}.place a{text-decoration:none}.place a:hover{text-decoration:underline}
.new{border:1px solid var(--own);color:var(--own);border-radius:.3rem;padding:0 .4rem;font-size:.8rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1.25rem;margin:.4rem 0}.sides p,.sides div{overflow-wrap:anywhere;white-space:pre-wrap;margin:0}
.sides .language{display:block;font-size:.8rem;color:var(--faint)}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--own);padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
details{margin:.25rem 0}summary{cursor:pointer}details ul{margin:.25rem 0;padding-left:1.25rem}
@media (max-width:40rem){.sides{grid-template-columns:1fr}#filter{position:static}td.chart{display:none}thead th:last-child{display:none}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--text:#000;--faint:#444;--line:#999;--link:#000;--error:#b3141e;--warning:#8a5300;--note:#22618f;
--error-mark:#ffd9d9;--warning-mark:#ffe6bd;--note-mark:#d3e8fb;--bar:#e7eaef}
body{max-width:none;padding:0;font-size:10pt}#filter,.skip{display:none}
article{content-visibility:visible;break-inside:avoid}h3,h4{break-after:avoid}tr{break-inside:avoid}mark,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
