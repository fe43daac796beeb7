import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field, FormError } from '../../ui/field'
import { useForm } from '../../ui/form'

export function JoinByCode() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => { setOpen(true) }}>
        {t('projects.join')}
      </Button>
      {open && (
        <Dialog title={t('join.title')} onClose={() => { setOpen(false) }}>
          <JoinForm />
        </Dialog>
      )}
    </>
  )
}

export function JoinForm({ code = '' }: { code?: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm(
    ['inviteCode'],
    ({ inviteCode = '' }) => calls.joinProject(inviteCode),
    (project) => {
      client.setQueryData(queries.project(project.id).queryKey, project)
      void client.invalidateQueries(queries.projects())
      void navigate(`/projects/${project.id}`, { replace: true })
    },
  )
  return (
    <form className="grid gap-5" {...form.props}>
      <p className="text-dim">{t('join.text')}</p>
      <Field
        name="inviteCode"
        label={t('join.code')}
        error={form.error('inviteCode')}
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus
      />
      <FormError text={form.formError} />
      <Button kind="primary" type="submit" disabled={form.busy} className="h-9">
        {t('join.submit')}
      </Button>
    </form>
  )
}
