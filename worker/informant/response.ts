import type { Question } from '../language/reading.ts';
import type { Part } from './part.ts';

/** What a reply answers with, before the course of the meeting adds to it. */
export interface Response {
  parts: Part[];
  /** The question that was answered. */
  question: Question | null;
  ends: boolean;
  closing: boolean;
  idle: boolean;
}

export const NOTHING: Response = { parts: [], question: null, ends: false, closing: false, idle: false };
