import { Component, type ReactNode } from 'react';

type Props = { readonly onBroken: (error: unknown) => void; readonly children: ReactNode };

/** What no page inside could keep to itself is handed on, and nothing of it is shown any more. */
export class HandedOn extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }
  override componentDidCatch(error: unknown): void {
    this.props.onBroken(error);
  }
  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
