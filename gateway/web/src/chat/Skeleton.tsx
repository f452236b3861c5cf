import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

const PATIENCE = 10_000

/** Three bubbles while the conversation is on its way; after ten seconds, a way to ask again. */
export function Skeleton({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="log" aria-busy="true">
      <div className="log-in">
        <span className="vh" role="status">{t('chat.loading')}</span>
        <span className="msg skel skel--bubble" /><span className="msg msg--me skel skel--bubble" /><span className="msg skel skel--bubble" />
        {late && <p className="row row--centre">{t('chat.slow')}<Button className="btn" onPress={onRetry}>{t('again')}</Button></p>}
      </div>
    </div>
  )
}
