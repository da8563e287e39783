import { Anchor, Select } from '@mantine/core';
import { suggestEventType } from '../../../../domain/risks/suggest-event-type.ts';
import { offeredOptions } from '../../../ui/fields/choice-field.tsx';
import { useTaxonomy } from '../../../ui/words/taxonomy-words.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import { useEventTypeOptions } from './event-type-options.ts';

type Props = {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** The title by which a type is suggested. */
  readonly title: string;
  readonly error: string | null;
};

/** The Basel event type of an operational risk. What the title suggests is offered beside, and never taken by itself. */
export function EventTypeSelect({ value, onChange, title, error }: Props) {
  const say = useWords();
  const taxonomy = useTaxonomy();
  const options = useEventTypeOptions();
  const suggested = suggestEventType(title);
  const offers =
    suggested !== null && suggested !== value && taxonomy.terms.some((term) => term.id === suggested && term.archivedAt === null);
  return (
    <div>
      <Select
        label={say('choices:termKind.eventType')}
        data={offeredOptions(options, value)}
        value={value}
        error={error}
        placeholder={say('risks:eventTypePlaceholder')}
        searchable
        allowDeselect={false}
        onChange={(id) => {
          if (id !== null) onChange(id);
        }}
      />
      {offers ? (
        <Anchor component="button" type="button" size="xs" mt={4} onClick={() => onChange(suggested)}>
          {say('risks:suggested', { type: taxonomy.label(suggested) })}
        </Anchor>
      ) : null}
    </div>
  );
}
