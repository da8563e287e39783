import type { CreatedKind } from '../../../domain/commands.ts';
import { kinds } from '../../../domain/index.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import { fieldName, tableTitle } from '../../../words/names.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { MissingRecord } from '../detail/archive.tsx';
import { useCopiedRecord } from './copied-record.ts';
import { CopyForm } from './copy-form.tsx';
import type { Source } from './copy-address.ts';
import classes from './copying.module.css';
import { useTemplates } from './templates.ts';

type Props = { readonly kind: CreatedKind; readonly source: Source; readonly onClose: () => void };

/** A new record that begins with another one or with a template. */
export function NewFrom({ source, ...props }: Props) {
  return source.from === 'record' ? <NewFromRecord {...props} id={source.id} /> : <NewFromTemplate {...props} id={source.id} />;
}

type FromProps = Omit<Props, 'source'> & { readonly id: string };

function NewFromRecord({ kind, id, onClose }: FromProps) {
  const say = useWords();
  const source = useCopiedRecord(kind, id);
  if (source === undefined) return null;
  if (source === null) return <MissingRecord />;
  const { row, copied, leaves } = source;
  const marks = kinds.of(kind).copies?.marks ?? '';
  const name = copied.fields[marks];
  const marked = typeof name === 'string' ? { ...copied.fields, [marks]: say('copying:copyOf', { title: name }) } : copied.fields;
  const left = [...leaves.fields.map((field) => fieldName(say, kind, field)), ...leaves.kinds.map((part) => tableTitle(say, part))];
  const code = textOrNull(row, 'code') ?? tableTitle(say, kind, 'one');
  return (
    <CopyForm
      kind={kind}
      draft={`${kind}:new:copy:${id}`}
      title={say('copying:duplicateOf', { code })}
      copied={{ ...copied, fields: marked }}
      onClose={onClose}
    >
      {left.length === 0 ? null : <p className={classes['left']}>{say('copying:notCarried', { names: left.join(', ') })}</p>}
    </CopyForm>
  );
}

function NewFromTemplate({ kind, id, onClose }: FromProps) {
  const say = useWords();
  const templates = useTemplates(kind);
  const template = templates?.find((one) => one.id === id);
  if (templates === null) return null;
  if (template === undefined) return <MissingRecord />;
  return (
    <CopyForm
      key={id}
      kind={kind}
      draft={`${kind}:new:template:${id}`}
      title={say('copying:newFrom', { one: tableTitle(say, kind, 'one'), name: template.name })}
      copied={template.holds}
      onClose={onClose}
    />
  );
}
