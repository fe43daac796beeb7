import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { tell } from '../../ui/toasts'
import { serverAnswers } from './lazy-page'

/** `at`: where one is; elsewhere it is tried again. */
type Props = { at: string; children: ReactNode }

/** Stands for its page when that could not be shown, and says so in words. */
export class OrBroken extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.broken) this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}

/** Everything is loaded anew from here: what is broken may be anywhere. */
function BrokenPage() {
  const { t } = useTranslation()
  const again = async () => {
    if (await serverAnswers()) location.reload()
    else tell(t('problem.offline'), true)
  }
  return (
    <main className="grid min-h-dvh place-items-center pb-[12vh]">
      <Notice isPage title={t('broken.title')} text={t('broken.text')}>
        <Button kind="primary" onClick={() => void again()}>
          {t('broken.again')}
        </Button>
        <a href="/" className={buttonLook()}>
          {t('notFound.back')}
        </a>
      </Notice>
    </main>
  )
}
