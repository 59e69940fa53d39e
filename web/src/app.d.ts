declare namespace App {
  interface Error {
    /** The problem's code, or one of the client's own: `offline`, `unreachable`, `timeout`, `unexpected`. */
    code?: string;
  }
  interface PageData {
    /** The page brings its own header and `main` (the talk does). */
    ownFrame?: boolean;
  }
}

interface Window {
  /** The words on the button that was pressed before the app stood (`early.js`). */
  pressedEarly?: string | undefined;
}
