import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { asAddress } from '../../chat/files'
import { Act } from '../../parts/Act'
import { Refusal } from '../../parts/Note'
import { Select } from '../../parts/Select'
import { Sheet } from '../../parts/Sheet'
import { useServices } from '../../session/services'
import { Waiting } from '../Page'
import { between, nudged, type Box } from './boxes'
import { CASES, type Case, type Document } from './cases'

const WHOLE = { left: 0, top: 0, width: 1, height: 1 }
const BAND = { left: 0.1, top: 0.45, width: 0.8, height: 0.06 }
const percent = (part: number) => `${String(part * 100)}%`

/** A copy of a PDF or a picture with places covered that are drawn here; it is made of pictures, and the original stays apart. */
export function Cover({ open, of, onClose }: { open: Case, of: Document, onClose: () => void }) {
  const { t } = useTranslation('cases')
  const office = useTranslation('office').t
  const { api } = useServices()
  const client = useQueryClient()
  const [page, setPage] = useState(1)
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const path = `/case/cases/${open.id}/documents/${of.id}`
  const pages = useQuery({ queryKey: [CASES, 'pages', of.id], queryFn: ({ signal }) => api.json<{ pages: number }>(`${path}/pages`, { signal }) })
  const picture = useQuery({ queryKey: [CASES, 'page', of.id, page], staleTime: Infinity, gcTime: 0, queryFn: async ({ signal }) => asAddress(await api.file(`${path}/pages/${String(page)}`, { signal })) })
  const keep = useMutation({
    mutationFn: () => api.json(`${path}/covered`, { method: 'POST', body: { boxes } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: [CASES] }),
  })
  const count = pages.data?.pages ?? 1
  const here = boxes.flatMap((box, index) => box.page === page ? [{ box, index }] : [])
  const change = (index: number, box: Box) => setBoxes((before) => before.map((one, at) => at === index ? box : one))
  return (
    <Sheet open onClose={onClose} title={t('make-redacted')} choices={<>
      <Button className="btn" onPress={onClose}>{office('back')}</Button>
      <Act className="btn btn--main" busy={keep.isPending} unready={boxes.length === 0} onAct={() => keep.mutate()}>{t('document-keep')}</Act>
    </>}>
      <p className="s">{t('cover-draw')}</p>
      {count > 1 && <Select label={t('cover-page')} value={String(page)} onChange={(value) => setPage(Number(value))}
        options={Array.from({ length: count }, (_, before) => String(before + 1)).map((value) => ({ value, label: t('cover-page-of', { page: value, count: String(count) }) }))} />}
      <div className="row wrap">
        <Act onAct={() => setBoxes([...boxes, { page, ...BAND }])}>{t('cover-band')}</Act>
        <Act onAct={() => setBoxes([...boxes, { page, ...WHOLE }])}>{t('cover-whole')}</Act>
        <Act unready={here.length === 0} onAct={() => setBoxes(boxes.filter((_, index) => index !== here.at(-1)?.index))}>{t('cover-undo')}</Act>
      </div>
      {picture.isPending && <Waiting />}
      {picture.data !== undefined && <Drawn address={picture.data} page={page} boxes={here} onDraw={(box) => setBoxes([...boxes, box])} onChange={change} onDrop={(gone) => setBoxes(boxes.filter((_, index) => index !== gone))} />}
      {(pages.isError || picture.isError) && <Refusal error={pages.error ?? picture.error} />}
      {keep.isError && <Refusal error={keep.error} />}
      <p className="meta" role="status">{t('cover-count', { count: boxes.length })}</p>
    </Sheet>
  )
}

interface DrawnProps {
  readonly address: string
  readonly page: number
  readonly boxes: readonly { readonly box: Box, readonly index: number }[]
  readonly onDraw: (box: Box) => void
  readonly onChange: (index: number, box: Box) => void
  readonly onDrop: (index: number) => void
}

/** A page on which one draws; below it each place has a button that takes it away, and on which the arrow keys move it, with shift resize it. */
function Drawn({ address, page, boxes, onDraw, onChange, onDrop }: DrawnProps) {
  const { t } = useTranslation('cases')
  const [from, setFrom] = useState<readonly [number, number]>()
  const [to, setTo] = useState<readonly [number, number]>()
  const at = ({ currentTarget, clientX, clientY }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return [(clientX - left) / width, (clientY - top) / height]
  }
  const begun = from && to && between(page, from, to)
  const keys = (index: number, box: Box) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onDrop(index)
    else if (event.key.startsWith('Arrow')) onChange(index, nudged(box, event.key, event.shiftKey))
    else return
    event.preventDefault()
  }
  const where = (box: Box) => ({ left: percent(box.left), top: percent(box.top), width: percent(box.width), height: percent(box.height) })
  return (
    <>
      <div className="cover"
        onPointerDown={(event) => { if (event.button !== 0) return; event.currentTarget.setPointerCapture(event.pointerId); setFrom(at(event)); setTo(at(event)) }}
        onPointerMove={(event) => { if (from) setTo(at(event)) }}
        onPointerUp={() => { if (begun) onDraw(begun); setFrom(undefined); setTo(undefined) }}
        onPointerCancel={() => { setFrom(undefined); setTo(undefined) }}>
        <img src={address} alt={t('cover-picture', { page: String(page) })} draggable={false} />
        {boxes.map(({ box, index }, number) => <span key={index} className="cover-box" style={where(box)}>{number + 1}</span>)}
        {begun && <span className="cover-box" style={where(begun)} />}
      </div>
      {boxes.length > 0 && <div className="row wrap">{boxes.map(({ box, index }, number) => (
        <button key={index} type="button" className="btn" aria-label={t('cover-box', { number: String(number + 1) })} onClick={() => onDrop(index)} onKeyDown={keys(index, box)}>{t('cover-drop', { number: String(number + 1) })}</button>))}</div>}
    </>
  )
}
