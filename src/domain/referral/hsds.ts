import { z } from 'zod';

/**
 * The objects of the Human Services Data Specification 3.0 (Open Referral) that an agency directory
 * needs, nested as in its organization package. Field names are the standard's own. Fields that are not
 * named here pass through untouched, so that a directory can be imported and exported without loss.
 */
const id = z.uuid();
const text = z.string().min(1).max(10_000);
const optionalText = z.string().max(10_000).optional();
const isoDay = z.iso.date();

/** «08:00+03:00»: hours and minutes, seconds and offset as the standard allows. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:?\d{2})?$/);

/** iCal days of the week, comma separated: «SU,MO,TU,WE,TH»; in a monthly rule with their number: «2TU». */
const byday = z
  .string()
  .regex(/^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)(,([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA))*$/);

/** A value beside an object. `link_type` says what it is: the parts of a Saudi address, the entry's state. */
const attributeSchema = z.looseObject({
  id,
  link_id: id.optional(),
  link_type: optionalText,
  link_entity: optionalText,
  value: optionalText,
});

const attributes = z.array(attributeSchema).optional();

const phoneSchema = z.looseObject({
  id,
  number: z.string().trim().min(3).max(30),
  extension: z.int().min(0).optional(),
  type: optionalText,
  description: optionalText,
});

const contactSchema = z.looseObject({
  id,
  name: optionalText,
  title: optionalText,
  department: optionalText,
  email: z.email().optional(),
  phones: z.array(phoneSchema).optional(),
});

/** Opening hours of some days of the week; several of them make up a week. */
const scheduleSchema = z.looseObject({
  id,
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  byday: byday.optional(),
  opens_at: timeOfDay.optional(),
  closes_at: timeOfDay.optional(),
  valid_from: isoDay.optional(),
  valid_to: isoDay.optional(),
  description: optionalText,
});

const addressSchema = z.looseObject({
  id,
  address_1: text,
  address_2: optionalText,
  city: text,
  region: optionalText,
  state_province: text,
  postal_code: text,
  country: z.string().length(2),
  address_type: z.enum(['physical', 'postal', 'virtual']),
  attributes,
});

const locationSchema = z.looseObject({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: optionalText,
  addresses: z.array(addressSchema).optional(),
  phones: z.array(phoneSchema).optional(),
  schedules: z.array(scheduleSchema).optional(),
  contacts: z.array(contactSchema).optional(),
});

const serviceAreaSchema = z.looseObject({ id, name: optionalText });

const requiredDocumentSchema = z.looseObject({ id, document: optionalText });

const serviceAtLocationSchema = z.looseObject({
  id,
  service_id: id.optional(),
  location_id: id.optional(),
  location: locationSchema.optional(),
  phones: z.array(phoneSchema).optional(),
  schedules: z.array(scheduleSchema).optional(),
  contacts: z.array(contactSchema).optional(),
});

export const agencyServiceSchema = z.looseObject({
  id,
  name: text,
  alternate_name: optionalText,
  description: optionalText,
  email: z.email().optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  eligibility_description: optionalText,
  alert: optionalText,
  assured_date: isoDay.optional(),
  assurer_email: z.email().optional(),
  phones: z.array(phoneSchema).optional(),
  schedules: z.array(scheduleSchema).optional(),
  contacts: z.array(contactSchema).optional(),
  service_areas: z.array(serviceAreaSchema).optional(),
  required_documents: z.array(requiredDocumentSchema).optional(),
  service_at_locations: z.array(serviceAtLocationSchema).optional(),
});

/** An agency: an organization with its locations, and its services at them. */
export const agencySchema = z.looseObject({
  id,
  name: text,
  alternate_name: optionalText,
  description: text,
  email: z.email().optional(),
  website: z.url().optional(),
  phones: z.array(phoneSchema).optional(),
  contacts: z.array(contactSchema).optional(),
  locations: z.array(locationSchema).optional(),
  services: z.array(agencyServiceSchema).optional(),
  attributes,
});

/** A directory file: HSDS organizations with everything nested. */
export const agencyDirectorySchema = z.strictObject({ organizations: z.array(agencySchema).min(1) });

export type Agency = z.infer<typeof agencySchema>;
export type ServiceAtLocation = z.infer<typeof serviceAtLocationSchema>;
export type AgencyService = z.infer<typeof agencyServiceSchema>;
export type AgencyAddress = z.infer<typeof addressSchema>;
export type AgencyPhone = z.infer<typeof phoneSchema>;
export type AgencyContact = z.infer<typeof contactSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;
