// Relationships of a part (ECMA-376 part 2, section 9.3): which other parts belong to it. Those outside the
// file (TargetMode="External") are left out here, so that nothing can ever follow them.

import type { Container } from './container.js';
import { readPart } from './container.js';
import type { ReadXml } from './xml-part.js';
import { valueOf } from './xml-part.js';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `footnotes`, `header`, `slide`. */
  readonly type: string;
  /** Name of the part in the container. */
  readonly target: string;
}

/** The relationships of a part (`''` for the file itself), in file order; none when it has none. */
export async function readRelationships(
  container: Container,
  part: string,
  readXml: ReadXml,
): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!container.names.has(name)) return found;
  const events = {
    open: (element: Parameters<typeof valueOf>[0]): void => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((local) => valueOf(element, local));
      if (element.local !== 'Relationship' || valueOf(element, 'TargetMode') === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: partName(folder, target) });
    },
    text: (): void => undefined,
    close: (): void => undefined,
  };
  await readPart(container, name, { readXml, events });
  return found;
}

/** The member that a target means: absolute, or relative to the folder of the part. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
