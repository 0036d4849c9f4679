import { z } from 'zod';

/** How many lines a page of a list holds. Lists are searched and cut in the store, never loaded whole. */
export const pageSize = 25;

/** Which page of a list: the first is 0. */
export const pageSchema = z.int().min(0).max(1_000_000);

/** A page of a list: its lines, and how many there are over all pages. */
export const pageOf = <Line extends z.ZodType>(line: Line) =>
  z.strictObject({ lines: z.array(line), total: z.int(), page: pageSchema });
