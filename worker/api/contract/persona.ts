import * as z from 'zod';

export const PersonaParams = z.object({ personaId: z.string().max(100) });

export const PersonaQuery = z.object({
  q: z.string().max(100, 'may have at most 100 characters').optional(),
  field: z.string().max(100, 'may have at most 100 characters').optional(),
});
