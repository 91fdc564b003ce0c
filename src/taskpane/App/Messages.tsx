import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { rowsInWords } from '../../domain/messages/catalogue';
import type { Place } from '../../domain/sheet';
import { Banner } from '../Banner/Banner';
import { actions as words, banners, notices } from '../messages.en';
import { mayRecheck, type Notice, type SessionState } from '../session/model';
import type { Session } from '../session/session';

export interface MessagesProps {
  readonly state: SessionState;
  readonly session: Session;
}

/** What the buyer should know beside the answer: what failed, what is out of date, what was done, what cannot be seen. */
export function Messages({ state, session }: MessagesProps): ReactElement {
  const { trouble, notice, last, isStale, isWatching } = state;
  const isChecked = last !== null && last.answered.outcome.kind !== 'noSheet';
  return (
    <>
      {trouble !== null && (
        <Banner
          kind="error"
          code={trouble.code}
          {...(trouble.places.length > 0 && { buttons: <ShowCells places={trouble.places} onShow={session.select} /> })}
          onDismiss={() => {
            session.dismiss('trouble');
          }}
        >
          {trouble.sentence}
        </Banner>
      )}
      {isStale && <Banner kind="warning">{mayRecheck(last) ? banners.stale : banners.staleByHand}</Banner>}
      {notice !== null && (
        <Banner
          kind={isPartly(notice) ? 'warning' : notice.kind === 'cancelled' ? 'info' : 'tick'}
          {...(isPartly(notice) && {
            buttons: <ShowCells places={notice.changedMeanwhile} onShow={session.select} />,
          })}
          onDismiss={() => {
            session.dismiss('notice');
          }}
        >
          {noticeText(notice)}
        </Banner>
      )}
      {isChecked && !last.taken.seesMerges && <Banner kind="info">{banners.mergesUnseen}</Banner>}
      {isChecked && !isWatching && <Banner kind="info">{banners.notWatching}</Banner>}
    </>
  );
}

function ShowCells({
  places,
  onShow,
}: {
  readonly places: readonly Place[];
  readonly onShow: (places: readonly Place[]) => Promise<void>;
}): ReactElement {
  return (
    <Button
      size="small"
      onClick={() => {
        void onShow(places);
      }}
    >
      {words.showCells}
    </Button>
  );
}

function isPartly(notice: Notice): notice is Extract<Notice, { readonly kind: 'written' }> {
  return notice.kind === 'written' && notice.changedMeanwhile.length > 0;
}

function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'written': {
      const sentences = notice.notes.map(notices.written);
      const rows = [...new Set(notice.changedMeanwhile.map(({ top }) => top + 1))];
      return [...sentences, ...(rows.length > 0 ? [notices.changedMeanwhile(rowsInWords(rows))] : [])].join(' ');
    }
    case 'fixed':
      return notices.fixed(notice.fixes, notice.left);
    case 'sampled':
      return notices.sampled(notice.sheet);
    case 'cancelled':
      return notices.cancelled(notice.doing);
    default:
      return notices[notice.kind];
  }
}
