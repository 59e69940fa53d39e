import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AideTerms, DraftedInformant } from './drafting-schemas.ts';
import { NewDraft } from './drafting.ts';
import { operation, removal } from './operation.ts';
import { pageOf } from './page-schemas.ts';
import { Fields, OwnPersona, PersonaCard, PersonaProfile } from './persona-schemas.ts';
import { NewPersona, PersonaDetails, PersonaParams, PersonaQuery } from './persona.ts';

/** Whom one can talk with: the authored informants, the people one is really meeting, and what a pasted text says of them. */
export const personaPaths: ZodOpenApiPathsObject = {
  '/api/personas': {
    get: operation({
      id: 'listPersonas',
      summary: 'The informants to choose from: the authored ones, then the people one is really meeting',
      query: PersonaQuery,
      answer: pageOf(PersonaCard),
    }),
    post: operation({
      id: 'addPersona',
      summary:
        'Someone one is really meeting, with a stand-in colleague of their field and six questions to start from; makes an identity (a cookie) for those who have none',
      body: NewPersona,
      answer: OwnPersona,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
  '/api/fields': {
    get: operation({ id: 'listFields', summary: 'The fields a stand-in can come from', answer: Fields }),
  },
  '/api/personas/{personaId}': {
    get: operation({
      id: 'readPersona',
      summary: 'The public profile of an informant, never a fact; of one’s own with what one typed',
      path: PersonaParams,
      answer: z.union([OwnPersona, PersonaProfile]),
    }),
    put: operation({
      id: 'changePersona',
      summary: 'Corrects what one typed of someone; talks that have begun stay as they are',
      path: PersonaParams,
      body: PersonaDetails,
      answer: OwnPersona,
    }),
    delete: removal(
      'deletePersona',
      'Deletes someone one is meeting; talks with their stand-in are kept until they are deleted themselves',
      PersonaParams,
    ),
  },
  '/api/drafting': {
    get: operation({
      id: 'draftingTerms',
      summary: 'Whether a language model could read a pasted text, and where the text would go',
      answer: AideTerms,
    }),
    post: operation({
      id: 'draftInformant',
      summary:
        'What a pasted text says of somebody one is going to meet, each fact with the words it stands on; what does not stand on them is left out and counted. Nothing is kept. `model_unavailable` where there is no model, or it failed',
      body: NewDraft,
      answer: DraftedInformant,
    }),
  },
};
