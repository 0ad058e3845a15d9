// Keys as they are pressed. From a pipe they are its characters, so that a script (and a test) can press them too.

export interface KeyInput extends AsyncIterable<unknown> {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ESCAPE = '\u001B';

/** One key at a time; ends with the input, and at Ctrl-C or Ctrl-D. A terminal is as before afterwards. */
export async function* keysOf(input: KeyInput): AsyncGenerator<string> {
  const isRaw = input.isTTY === true && input.setRawMode !== undefined;
  if (isRaw) input.setRawMode?.(true);
  try {
    for await (const chunk of input) {
      const written = String(chunk);
      // Arrows and function keys come as a sequence and mean nothing here.
      if (written.startsWith(ESCAPE)) continue;
      for (const key of written) {
        if (key === CTRL_C || key === CTRL_D) return;
        if (key.trim() !== '') yield key;
      }
    }
  } finally {
    if (isRaw) input.setRawMode?.(false);
  }
}
