import * as z from 'zod';

/** 1 missing, 2 emerging, 3 sound, 4 strong. */
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
