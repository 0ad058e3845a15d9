// What making a report needs of the workbench.

import type { Workbench } from '../workbench.js';

export type ReportMaking = Pick<Workbench, 'messages' | 'now'>;
