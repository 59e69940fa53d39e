import type { HandleClientError } from '@sveltejs/kit/hooks';
import { clientProblem, ProblemError } from '#lib/api/problem.ts';

/** Whatever a `load` or a page throws becomes a sentence for the person; the console gets the cause. */
export const handleError: HandleClientError = (caught) => {
  // A screen that was never loaded cannot be while offline.
  const error = caught.kind === 'unknown' && !navigator.onLine ? clientProblem('offline') : caught.error;
  if (error instanceof ProblemError) return { status: error.status || 503, message: error.message, code: error.code };
  if (caught.kind === 'app') return caught.error;
  if (caught.kind === 'framework' && caught.error.status === 404) {
    return { message: 'There is nothing at this address.', code: 'not_found' };
  }
  console.error(error);
  return {
    message: 'Something went wrong on this page. Reload it to go on; what you typed is kept.',
    code: 'internal',
  };
};
