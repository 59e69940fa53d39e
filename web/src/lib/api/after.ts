import type { Page } from '../../../../worker/api/contract/page-answers.ts';
import type { Rehearsal } from '../../../../worker/api/contract/rehearsal-answers.ts';
import type {
  Confidence,
  Conversation,
  KeptQuestion,
  Progress,
  Questions,
  Reflection,
  ReflectionEntry,
} from '../../../../worker/api/contract/progress-answers.ts';
import type {
  ConversationDetails,
  NewConfidence,
  NewConversation,
  NewMeeting,
  NewQuestion,
  NewReflection,
} from '../../../../worker/api/contract/progress.ts';
import { answer, api, at, patient, type Answered, type Sending } from './client.ts';

/** What comes after talks: reflection, progress, one's own questions, real conversations, a second meeting. */
const talk = api.rehearsals[':rehearsalId'];
const talked = api.conversations[':conversationId'];

export const reflection = (id: string): Promise<Reflection> => answer(talk.reflection.$get(at(id), patient()));

export const saveReflection = (id: string, words: NewReflection, sending?: Sending): Promise<Reflection> =>
  answer(talk.reflection.$put({ ...at(id), json: words }, patient(sending)));

export const saveConfidence = (id: string, taps: NewConfidence): Promise<Confidence> =>
  answer(talk.confidence.$put({ ...at(id), json: taps }, patient()));

/** A second meeting with the informant of this talk, who remembers it. */
export const meetAgain = (id: string, wish: NewMeeting): Promise<Rehearsal> =>
  answer(talk['follow-up'].$post({ ...at(id), json: wish }, patient()));

export const progress = (after?: string): Promise<Progress> =>
  answer(api.progress.$get({ query: after ? { after } : {} }, patient()));

export const reflections = (after?: string): Promise<Page<ReflectionEntry>> =>
  answer(api.reflections.$get({ query: after ? { after } : {} }, patient()));

export const questions = (): Promise<Questions> => answer(api.questions.$get({}, patient()));

export const keepQuestion = (wish: NewQuestion): Promise<KeptQuestion> =>
  answer(api.questions.$post({ json: wish }, patient()) as Promise<Answered<KeptQuestion>>);

export async function removeQuestion(id: string): Promise<void> {
  await answer(api.questions[':questionId'].$delete({ param: { questionId: encodeURIComponent(id) } }, patient()));
}

/** Real conversations, the last logged first. */
export const conversations = async (): Promise<Conversation[]> =>
  (await answer<Page<Conversation>>(api.conversations.$get({}, patient()))).items;

export const conversation = (id: string): Promise<Conversation> => answer(talked.$get(about(id), patient()));

export const logConversation = (wish: NewConversation): Promise<Conversation> =>
  answer(api.conversations.$post({ json: wish }, patient()));

export const changeConversation = (
  id: string,
  details: ConversationDetails,
  sending?: Sending,
): Promise<Conversation> => answer(talked.$put({ ...about(id), json: details }, patient(sending)));

export async function removeConversation(id: string): Promise<void> {
  await answer(talked.$delete(about(id), patient()));
}

const about = (id: string) => ({ param: { conversationId: encodeURIComponent(id) } });
