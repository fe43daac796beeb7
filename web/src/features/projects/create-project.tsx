import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import type { ProjectTag } from '../../api/types'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field, FormError } from '../../ui/field'
import { useForm } from '../../ui/form'
import { Segmented } from '../../ui/segmented'
import { useShortcut } from '../shell/shortcuts'

export function CreateProject() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useShortcut('newProject', () => { setOpen(true) })
  return (
    <>
      <Button kind="primary" aria-haspopup="dialog" onClick={() => { setOpen(true) }}>
        <Plus size={15} /> {t('projects.new')}
      </Button>
      {open && (
        <Dialog title={t('projects.create.title')} onClose={() => { setOpen(false) }}>
          <CreateProjectForm />
        </Dialog>
      )}
    </>
  )
}

function CreateProjectForm() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [tag, setTag] = useState<ProjectTag>('storyboard')
  const form = useForm(
    ['name', 'deadline'],
    ({ name = '', deadline = '' }) => calls.createProject({ name, tag, deadline: deadline === '' ? null : deadline }),
    (project) => {
      client.setQueryData(queries.project(project.id).queryKey, project)
      void client.invalidateQueries(queries.projects())
      void navigate(`/projects/${project.id}`)
    },
  )
  return (
    <form className="grid gap-5" {...form.props}>
      <Field name="name" label={t('projects.create.name')} error={form.error('name')} autoComplete="off" autoFocus />
      <div className="grid justify-items-start gap-1.5">
        <span className="text-sm font-medium text-dim">{t('projects.create.tag')}</span>
        <Segmented
          name={t('projects.create.tag')}
          value={tag}
          onChange={setTag}
          options={(['storyboard', 'illustration'] as const).map((value) => ({ value, label: t(`projects.create.${value}`) }))}
        />
      </div>
      <Field
        name="deadline"
        type="date"
        label={`${t('projects.create.deadline')} (${t('projects.create.optional')})`}
        error={form.error('deadline')}
      />
      <FormError text={form.formError} />
      <Button kind="primary" type="submit" disabled={form.busy} className="h-9">
        {t('projects.create.submit')}
      </Button>
    </form>
  )
}
