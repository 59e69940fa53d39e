import { AppError } from '../errors.ts';

/** Another tab saved since; `what` begins the sentence: "This plan". */
export function behind(what: string, version: number): AppError {
  return new AppError('behind', `${what} was changed in another tab (version ${version}). Load it before you go on.`);
}
