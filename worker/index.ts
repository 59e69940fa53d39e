import { app } from './api/app.ts';

export default { fetch: app.fetch };
