import { complaintView } from '../../console/complaints/complaint-view.ts'
import { complaintsView } from '../../console/complaints/complaints-view.ts'
import { recordView } from '../../console/complaints/record-view.ts'
import { complaintOrderOf, sortComplaints } from '../../console/complaints/sort-complaints.ts'
import type { Ask } from './ask-api.ts'
import { definePage } from './define-page.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { withDone } from './with-done.ts'

/** The board of open complaints. */
export const complaints = definePage({
  path: 'complaints',
  async show({ ask, query: { owner, cursor, sort } }) {
    const by = complaintOrderOf(sort)
    const [{ people }, found] = await Promise.all([
      ask('GetPeople'),
      ask('GetComplaints', { query: { owner, cursor, limit: '100' } }),
    ])
    const sorted = sortComplaints(found.complaints, by)
    return (viewer) =>
      complaintsView(viewer, { complaints: sorted, people, owner, sort: by, cursor: found.cursor })
  },
})

/** One case. */
export const complaint = definePage({
  path: 'complaints/{complaintId}',
  async show({ ask, params: { complaintId = '' }, query }) {
    const [shown, people] = await Promise.all([
      ask('GetComplaint', { params: { complaintId } }),
      peopleToAsk(ask),
    ])
    const { letters, attachments, linked, audit, ...complaint } = shown
    const about = { letters, attachments, linked, audit }
    return (viewer) => complaintView(viewer, { complaint, ...about, people, done: query.done })
  },
})

/** Leads on to where a file of a case can be fetched. */
export const complaintAttachment = definePage({
  path: 'complaints/{complaintId}/attachments/{attachmentId}',
  async show({ ask, params: { complaintId = '', attachmentId = '' } }) {
    const { url } = await ask('GetComplaintAttachment', { params: { complaintId, attachmentId } })
    return { status: 303, headers: { location: url, 'cache-control': 'no-store' } }
  },
})

/** Erases a file of a case. */
export const complaintAttachmentErase = definePage({
  path: 'complaints/{complaintId}/attachments/{attachmentId}/erase',
  async take({ ask, params: { complaintId = '', attachmentId = '' }, form: { reason = '' } }) {
    await ask('PostComplaintAttachmentErase', { params: { complaintId, attachmentId }, body: { reason } })
    return { to: withDone(`/complaints/${encodeURIComponent(complaintId)}`, 'file-erased') }
  },
})

/** The record of a case, to print. */
export const complaintRecord = definePage({
  path: 'complaints/{complaintId}/record',
  async show({ ask, params: { complaintId = '' } }) {
    const [record, people] = await Promise.all([
      ask('GetComplaintRecord', { params: { complaintId } }),
      peopleToAsk(ask),
    ])
    return (viewer) => recordView(viewer, { ...record, people })
  },
})

type Move = (ask: Ask, complaintId: string, form: Record<string, string>) => Promise<unknown>

const moveComplaint = (name: string, done: string, move: Move) =>
  definePage({
    path: `complaints/{complaintId}/${name}`,
    async take({ ask, params: { complaintId = '' }, form }) {
      await move(ask, complaintId, form)
      return { to: withDone(`/complaints/${encodeURIComponent(complaintId)}`, done) }
    },
  })

/** What is done about a case by hand. */
export const complaintMoves = [
  moveComplaint('note', 'noted', (ask, complaintId, { reason = '' }) =>
    ask('PostComplaintNote', { params: { complaintId }, body: { text: reason } }),
  ),
  moveComplaint('pause', 'complaint-paused', (ask, complaintId, { for: reason, until, reason: note }) =>
    ask('PostComplaintPause', {
      params: { complaintId },
      body: { reason, ...(until && { until }), ...(note && { note }) },
    }),
  ),
  moveComplaint('resume', 'complaint-resumed', (ask, complaintId, { reason }) =>
    ask('PostComplaintResume', { params: { complaintId }, body: { ...(reason && { reason }) } }),
  ),
  moveComplaint('refer', 'complaint-referred', (ask, complaintId, { reason = '' }) =>
    ask('PostComplaintRefer', { params: { complaintId }, body: { reason } }),
  ),
  moveComplaint('close', 'complaint-closed', (ask, complaintId, { reason = '', how, toldOn }) =>
    ask('PostComplaintClose', {
      params: { complaintId },
      body: { reason, ...(how && { told: { how, on: toldOn } }) },
    }),
  ),
  moveComplaint('withdraw', 'complaint-withdrawn', (ask, complaintId, { reason = '' }) =>
    ask('PostComplaintWithdraw', { params: { complaintId }, body: { reason } }),
  ),
  moveComplaint('reopen', 'complaint-reopened', (ask, complaintId, { reason = '' }) =>
    ask('PostComplaintReopen', { params: { complaintId }, body: { reason } }),
  ),
]
