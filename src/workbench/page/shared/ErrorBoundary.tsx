import { Component, type ReactNode } from 'react';
import { boundary as words } from './messages.en';
import { Trouble } from './Trouble';

export interface ErrorBoundaryProps {
  /** What the part is called in the sentence that stands for it when it fails. */
  readonly part: string;
  /** Anything that, when it changes, is reason to try again: another workbook. */
  readonly retryOn?: unknown;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly retryOn: unknown;
}

/** Says a sentence in the place of a part of the page that failed; the rest of the page stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, retryOn: this.props.retryOn };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(
    { retryOn }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return retryOn === state.retryOn ? null : { error: null, retryOn };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Trouble
        sentence={words.failed(this.props.part)}
        detail={error.message}
        again={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
