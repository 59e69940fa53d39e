const START = /import\(("[^"]*\/entry\/start[^"]*")\)\.then\(/;

/** A built page whose app starts only when a promise, written as a script, has come true. */
export function startLate(page, promise) {
  if (!START.test(page)) throw new Error('A built page does not start the app as it did: its shape has changed.');
  return page.replace(START, (_, entry) => `${promise}.then(() => import(${entry})).then(`);
}
