/** Numbers of one kind, in the unit of their figure. */
export type Sample = { median: number; low: number; high: number; count: number };

/** One measured thing beside what it is compared with in the same run. */
export type Figure = {
  group: string;
  name: string;
  unit: 'ms' | 'MB' | 'kB';
  peerName: string;
  ours: Sample;
  peer: Sample;
  /** Median over median: above 1 the kiosk needs more than its peer. */
  ratio: number;
};

/** `low` and `high` are the quartiles: half of the measurements lie between them. */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) throw new RangeError('Nothing was measured');
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

/** A figure from the measurements of both sides. */
export function figureOf(
  about: Pick<Figure, 'group' | 'name' | 'unit' | 'peerName'>,
  ours: readonly number[],
  peer: readonly number[],
): Figure {
  const samples = { ours: sampleOf(ours), peer: sampleOf(peer) };
  return { ...about, ...samples, ratio: samples.ours.median / samples.peer.median };
}

const headings = ['', 'kiosk', '(quartiles)', 'peer', '(quartiles)', 'ratio', 'against'];

/** The figures as a Markdown table, aligned for reading in a terminal too. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ group, name, unit, ours, peer, ratio, peerName }) => [
    `${group}: ${name}`,
    `${amount(ours.median)} ${unit}`,
    `${amount(ours.low)}–${amount(ours.high)}`,
    `${amount(peer.median)} ${unit}`,
    `${amount(peer.low)}–${amount(peer.high)}`,
    ratio.toFixed(2),
    peerName,
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number): boolean => column > 0 && column < headings.length - 1;
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => '-'.repeat(isNumber(column) ? width - 1 : width));
  const ruled = rule.map((dashes, column) => (isNumber(column) ? `${dashes}:` : dashes));
  return [line(headings), line(ruled), ...rows.map(line)].join('\n');
}

function amount(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
