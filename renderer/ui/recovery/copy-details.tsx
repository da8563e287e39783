import { Button, CopyButton } from '@mantine/core';
import { useAppInfo } from '../platform/platform-context.tsx';
import { useWords } from '../words/words-context.tsx';

/** Copies what whoever looks into a fault must know: the version, where it happened, and `details`. Nothing is sent anywhere. */
export function CopyDetails({ details }: { details: string }) {
  const say = useWords();
  const { version } = useAppInfo();
  return (
    <CopyButton value={`Plimsoll ${version}\n${location.hash}\n${details}`}>
      {({ copied, copy }) => (
        <Button onClick={copy} aria-live="polite">
          {say(copied ? 'common:copied' : 'recovery:copyDetails')}
        </Button>
      )}
    </CopyButton>
  );
}
