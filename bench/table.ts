// Tables of figures: printed, written to docs/, and held against floors that only rise.

/** One figure. `name` is stable: it is the key in bench/floors.json. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** How many decimals are shown. Default 3. */
  readonly decimals?: number;
  /** The same figure for a plain method, where one is published or measured in the same run. */
  readonly floor?: number;
  /** Whether less is better (times, errors). Default false. */
  readonly lessIsBetter?: boolean;
  /** Share of the value that a new floor leaves free, where chance moves it more than half a per cent. */
  readonly slack?: number;
  readonly remark?: string;
}

export interface FigureGroup {
  readonly title: string;
  readonly note: string;
  readonly figures: readonly Figure[];
}

/** A GitHub-flavoured Markdown table for each group. */
export function renderGroups(groups: readonly FigureGroup[], floorName: string): string {
  return groups.map((group) => renderGroup(group, floorName)).join('\n\n');
}

function renderGroup({ title, note, figures }: FigureGroup, floorName: string): string {
  const rows = figures.map((figure) => [
    figure.name,
    shown(figure.value, figure),
    figure.floor === undefined ? '' : shown(figure.floor, figure),
    figure.remark ?? '',
  ]);
  const lines = [['figure', 'Taalbrug', floorName, ''], ['---', '---:', '---:', '---'], ...rows];
  return `## ${title}\n\n${note}\n\n${lines.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

function shown(value: number, { decimals = 3 }: Figure): string {
  return value.toFixed(decimals);
}

/** Figures that are worse than their floor in bench/floors.json, as sentences. */
export function underFloor(
  groups: readonly FigureGroup[],
  floors: Readonly<Record<string, number>>,
): string[] {
  const figures = new Map(groups.flatMap((group) => group.figures).map((figure) => [figure.name, figure]));
  return Object.entries(floors).flatMap(([name, floor]) => {
    const figure = figures.get(name);
    if (figure === undefined) return [`${name}: has a floor of ${String(floor)} but was not measured`];
    const fell = figure.lessIsBetter === true ? figure.value > floor : figure.value < floor;
    return fell ? [`${name}: ${String(figure.value)} is worse than its floor ${String(floor)}`] : [];
  });
}

/**
 * Floors raised to the measured figures, a little slack left: figures from a clock are never floors.
 * A floor never falls; a new figure gets one.
 */
export function raisedFloors(
  groups: readonly FigureGroup[],
  floors: Readonly<Record<string, number>>,
): Record<string, number> {
  const raised: Record<string, number> = { ...floors };
  for (const figure of groups.flatMap((group) => group.figures)) {
    const old = raised[figure.name];
    const slack = figure.lessIsBetter === true ? 1.02 : 1 - (figure.slack ?? 0.005);
    const offered = Number((figure.value * slack).toFixed(4));
    if (old === undefined) raised[figure.name] = offered;
    else raised[figure.name] = figure.lessIsBetter === true ? Math.min(old, offered) : Math.max(old, offered);
  }
  return Object.fromEntries(Object.entries(raised).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * A page of figures with the rows of a new table in place of those of the same names and part, the others as they stand.
 * The part of a figure is what stands before its colon: rows of a part that was measured again and that are gone go.
 */
export function withNewRows(page: string, table: string): string {
  const fresh = rowsOf(table);
  const parts = new Set([...fresh.keys()].map(partOf));
  const kept = [...rowsOf(page)].filter(([name]) => !fresh.has(name) && !parts.has(partOf(name)));
  const [head = ''] = page.split(/^\| figure/mu, 1);
  const title = table.split('\n').filter((line) => /^\| (?:figure|---)/u.test(line));
  return `${head}${[...title, ...kept.map(([, line]) => line), ...fresh.values()].join('\n')}\n`;
}

function rowsOf(table: string): Map<string, string> {
  const rows = table.split('\n').flatMap((line) => {
    const name = /^\| ([^|]+) \|/u.exec(line)?.[1];
    return name === undefined || name === 'figure' || name === '---' ? [] : [[name, line] as const];
  });
  return new Map(rows);
}

function partOf(name: string): string {
  return name.split(/[: ]/u)[0] ?? name;
}
