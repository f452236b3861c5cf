import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../http/sentences'
import { Icon } from '../parts/Icon'
import { useServices } from '../session/services'
import { asAddress, sizeOf, sortOf, type FileInLine } from './files'
import type { LinePath } from './useLine'

interface FileInBubbleProps {
  readonly path: LinePath
  readonly file: FileInLine
}

/** A picture is shown; everything else is handed over to be opened outside of this page. The bytes live in this page's memory only. */
export function FileInBubble({ path, file }: FileInBubbleProps) {
  return sortOf(file.kind) === 'picture' ? <Picture path={path} file={file} /> : <Other path={path} file={file} />
}

function Picture({ path, file }: FileInBubbleProps) {
  const { t } = useTranslation()
  const { api } = useServices()
  const picture = useQuery({
    queryKey: ['file', path, file.id],
    queryFn: async ({ signal }) => await asAddress(await api.file(`/chat${path}/files/${file.id}`, { signal })),
    staleTime: Infinity,
    gcTime: 60_000,
  })
  if (picture.isError) return <span className="file-line">{sentenceFor(t, picture.error)}</span>
  if (picture.data === undefined) return <span className="file-line">{t('file.loading')}</span>
  return <img className="picture" src={picture.data} alt={t('file.picture')} />
}

function Other({ path, file }: FileInBubbleProps) {
  const { t } = useTranslation()
  const { api } = useServices()
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest')
  const keep = async () => {
    setState('busy')
    try {
      offer(await api.file(`/chat${path}/files/${file.id}`), `komado.${file.kind}`)
      setState('rest')
    } catch {
      setState('failed')
    }
  }
  return (
    <span className="file-line">
      <Button className="btn btn--quiet" isDisabled={state === 'busy'} onPress={() => void keep()}>
        <Icon name="download" small />{t(`file.${sortOf(file.kind)}`)} {file.kind.toUpperCase()} {sizeOf(file.bytes)}
      </Button>
      {state === 'failed' && <span role="alert">{t('problem.unknown')}</span>}
    </span>
  )
}

function offer(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
