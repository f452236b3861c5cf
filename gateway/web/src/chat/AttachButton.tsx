import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Act } from '../parts/Act'
import { Icon } from '../parts/Icon'
import { Note } from '../parts/Note'
import { Sheet } from '../parts/Sheet'
import { LARGEST_FILE } from './files'

interface AttachButtonProps {
  readonly blocked: boolean
  readonly onFile: (file: File) => void
}

/** Chooses a file and says, before it goes, what is removed from it and what cannot be. */
export function AttachButton({ blocked, onFile }: AttachButtonProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<File>()
  const tooLarge = chosen !== undefined && chosen.size > LARGEST_FILE
  const close = () => setChosen(undefined)
  return (
    <>
      <FileTrigger onSelect={(files) => setChosen(files?.[0])}>
        <Button className="round" aria-label={t('file.attach')} isDisabled={blocked}><Icon name="clip" /></Button>
      </FileTrigger>
      <Sheet open={chosen !== undefined} onClose={close} title={t('file.ask')}>
        {tooLarge
          ? <Note tone="wait" role="alert">{t('problem.file-too-large')}</Note>
          : (
            <ul className="who">
              <li className="yes"><Icon name="yes" /><span>{t('file.removed')}</span></li>
              <li><Icon name="no" /><span>{t('file.stays')}</span></li>
            </ul>)}
        <div className="row row--end">
          <Button className="btn btn--quiet" onPress={close}>{t('file.not')}</Button>
          {!tooLarge && <Act className="btn btn--main" onAct={() => { if (chosen !== undefined) onFile(chosen); close() }}>{t('file.send')}</Act>}
        </div>
      </Sheet>
    </>
  )
}
