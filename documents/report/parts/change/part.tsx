import { changeSaid } from '../delivery/change-said.tsx';
import type { Part } from '../part.ts';

/** The question of the committee, in a sentence: whether the changes of the quarter made the risk grow. The full report answers it among the deliveries. */
export const change: Part = {
  html: {
    editions: ['board'],
    heading: ({ t }) => t('report:change.question'),
    Body: ({ view }) => <p>{changeSaid(view)}</p>,
    flows: true,
    className: 'change',
  },
};
