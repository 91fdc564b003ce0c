import { Component, useEffect, useState, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { Banner } from '../Banner/Banner';
import { sections } from '../messages.en';

export interface WingProps<P extends object> {
  /** Loads the component. */
  readonly load: () => Promise<ComponentType<P>>;
  /** What it is given. */
  readonly props: P;
}

/** A part of the pane that is loaded when it is first shown: says so while it loads, and where it does not come. */
export function Wing<P extends object>({ load, props }: WingProps<P>): ReactElement {
  const [attempt, setAttempt] = useState(0);
  return (
    <Boundary
      key={attempt}
      onRetry={() => {
        setAttempt(attempt + 1);
      }}
    >
      <Loaded load={load} props={props} />
    </Boundary>
  );
}

function Loaded<P extends object>({ load, props }: WingProps<P>): ReactElement {
  const [loaded, setLoaded] = useState<{ readonly component: ComponentType<P> } | { readonly error: unknown } | null>(
    null,
  );
  useEffect(() => {
    let isGone = false;
    load().then(
      (component) => {
        if (!isGone) setLoaded({ component });
      },
      (error: unknown) => {
        if (!isGone) setLoaded({ error });
      },
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  if (loaded === null) return <p>{sections.loading}</p>;
  if ('error' in loaded) throw new Error(sections.notLoaded, { cause: loaded.error });
  const { component: Part } = loaded;
  return <Part {...props} />;
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

/** Keeps an error of one part from taking the pane away. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const retry = (
      <Button size="small" onClick={this.props.onRetry}>
        {sections.tryAgain}
      </Button>
    );
    return (
      <Banner kind="error" buttons={retry}>
        {sections.notLoaded}
      </Banner>
    );
  }
}
