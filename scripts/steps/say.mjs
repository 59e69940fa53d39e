/** Says what is going on, and ends with a sentence when it cannot go on. */
export const say = (sentence) => console.log(`\n▸ ${sentence}`);

export function stop(sentence, code = 1) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(code);
}
