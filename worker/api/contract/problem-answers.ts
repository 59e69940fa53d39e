/** What went wrong, as RFC 9457 has it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  /** Which fields, where it is about input. */
  errors?: { path: string; message: string }[];
}
