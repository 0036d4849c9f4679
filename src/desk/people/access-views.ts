import { z } from 'zod';
import { accessKind, accessReasons } from '../../domain/people/accesses.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { Access } from '../../store/person-accesses.ts';
import type { AccessView } from '../contract/people-file.ts';

const openedSchema = z.object({ why: z.enum(accessReasons), note: z.string() });

/** What screens and paper say of a look at a person's file. */
export function accessView({ day, count, action, staffName, requestNumber, content }: Access): AccessView {
  const opened = content === null ? undefined : openedSchema.safeParse(JSON.parse(content)).data;
  return {
    day: isoDate(day),
    count,
    kind: accessKind(action),
    staffName,
    requestNumber,
    reason: opened?.why ?? null,
    note: opened?.note ?? '',
  };
}
