/** The engagement (opdracht): what the file is about, its agreed definition of CX and the answers to the two starting questions. */
import { z } from 'zod';

const shortText = z.string().max(500);
const longText = z.string().max(20_000);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The facts of an engagement that a person can edit. */
export const engagementFieldsSchema = z.object({
  name: shortText.min(1),
  client: shortText.nullable(),
  sector: shortText.nullable(),
  /** Agreed definition of customer experience; stands on page 1 of every report [S1.2, S1.3]. */
  cxDefinition: longText.nullable(),
  /** Strategic position; "CX is not our differentiator" is an answer [S2.17]. */
  strategicPosition: z.enum(['differentiator', 'hygiene', 'notDifferentiator']).nullable(),
  strategicNote: longText.nullable(),
  desiredImage: longText.nullable(),
  sponsor: shortText.nullable(),
  specialist: shortText.nullable(),
  /** Starting question 1: what is the experience of the customer [S2.18]. */
  experienceAnswer: longText.nullable(),
  /** Starting question 2: how do we make the insights applicable [S2.18]. */
  applyAnswer: longText.nullable(),
  referenceDate: isoDate.nullable(),
  reportLanguage: z.enum(['nl', 'en']),
  /** House colour as #rrggbb; null = the program's own. */
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable(),
});
export type EngagementFields = z.infer<typeof engagementFieldsSchema>;

export interface Engagement extends EngagementFields {
  readonly uid: string;
  readonly createdAt: string;
  /** Attachment that holds the client's logo. */
  readonly logo: number | null;
}

/** Default definition [S1.3], offered and editable. */
export const defaultDefinition = {
  nl: 'De gehele beleving van de klant via diverse contactmomenten, zowel online als offline.',
  en: 'The whole experience of the customer through various touchpoints, both online and offline.',
} as const;
