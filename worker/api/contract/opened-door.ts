import * as z from 'zod';
import { TOPICS } from '../../language/topics.ts';
import type { OpenedDoor as Door } from '../../scoring/opened-door.ts';

/** Something that was told; its words are in the reply alone. */
export const OpenedDoor = z.object({
  topic: z.enum(TOPICS),
  label: z.string(),
  tier: z.enum(['surface', 'story', 'candid']),
  how: z.enum(['elicited', 'volunteered']),
}) satisfies z.ZodType<Door>;
