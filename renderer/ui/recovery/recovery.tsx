import { Component, type ReactNode } from 'react';
import { StoreError } from '../../../store/registers/store-problem.ts';
import { useQuestions } from '../register/questions-context.tsx';
import { BrokenNotice, UnreadNotice, type Extent } from './recovery-notice.tsx';

type Props = { readonly extent: Extent; readonly children: ReactNode };
type State = { readonly failed: Error | null };

/**
 * What fails inside takes nothing else with it: the rest of the window goes on, and so does this when it is tried again.
 * Questions that cannot be answered are thrown by whoever hangs on them, and land here.
 */
export class Recovery extends Component<Props, State> {
  override state: State = { failed: null };
  static getDerivedStateFromError(failed: Error): State {
    return { failed };
  }
  override render() {
    const { failed } = this.state;
    const { extent, children } = this.props;
    return failed === null ? children : <Failed failed={failed} extent={extent} onRetry={() => this.setState({ failed: null })} />;
  }
}

function Failed({ failed, extent, onRetry }: { failed: Error; extent: Extent; onRetry: () => void }) {
  const questions = useQuestions();
  const retry = () => {
    questions?.retry();
    onRetry();
  };
  return failed instanceof StoreError ? (
    <UnreadNotice problem={failed.problem} extent={extent} onRetry={retry} />
  ) : (
    <BrokenNotice failed={failed} extent={extent} onRetry={retry} />
  );
}
