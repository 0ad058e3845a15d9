// Timing for the benchmarks: medians of several runs, and ratios against a baseline timed in turn with
// it, because a shared machine's speed drifts and a ratio of neighbours does not.

export interface Ratio {
  /** Median seconds of ours and of the baseline. */
  readonly seconds: number;
  readonly baselineSeconds: number;
  /** Median over the pairs of ours / baseline. */
  readonly ratio: number;
}

export async function timeRatio(ours: () => unknown, baseline: () => unknown, runs = 5): Promise<Ratio> {
  const times: { readonly ours: number; readonly baseline: number }[] = [];
  await seconds(ours);
  await seconds(baseline);
  for (let run = 0; run < runs; run++)
    times.push({ ours: await seconds(ours), baseline: await seconds(baseline) });
  return {
    seconds: median(times.map((time) => time.ours)),
    baselineSeconds: median(times.map((time) => time.baseline)),
    ratio: median(times.map((time) => time.ours / time.baseline)),
  };
}

/** Seconds that one run takes, to its end when it is asynchronous. */
export async function seconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value under which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Peak memory of this process in MB. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
