/** Words to a model, from `prompts/instructions`. */
export interface Instruction {
  id: string;
  version: number;
  /** SHA-256 of text and inputs, first 16 hex digits. */
  hash: string;
  /** With `{{name}}` where an input goes. */
  text: string;
}

/** The text with its inputs in place; throws where one is missing. */
export function filled({ id, text }: Instruction, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = inputs[name];
    if (value === undefined) throw new Error(`The instructions ${id} want ${name}.`);
    return value;
  });
}
