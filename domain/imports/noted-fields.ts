import { freeText, onDemand, since, tags, withBlank } from '../../engine/kind/fields.ts';
import { further } from './further.ts';

/** Where a record keeps what no other field of it takes. A kind with notes of its own has those for remarks. */
export const notedFields = {
  remarks: since(7, onDemand(freeText(8000))),
  tags: since(7, onDemand(tags(30, 60))),
  further: since(7, onDemand(withBlank(further(), []))),
};
