import { Button } from 'antd'
import type { Grade, Item } from '../../../shared/model/rubric'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { changeItem } from './rubric-changes'
import { texts } from './texts'

type Properties = { partId: string; item: Item; path: string; name: string }

/** Tick grades of an item: the only marks that it can get. */
export function ItemGrades({ partId, item, path, name }: Properties) {
  const { isLocked, change, edit } = useDraft()
  const grades = item.grades ?? []
  const withGrades = (next: Grade[]) => changeItem(partId, item.id, { grades: next.length === 0 ? null : next })
  const withField = (index: number, fields: Partial<Grade>) =>
    withGrades(grades.map((grade, place) => (place === index ? { ...grade, ...fields } : grade)))
  const rows = grades.map((grade, index) => ({ grade, index, number: index + 1 }))
  const add = () => {
    const isFirst = grades.length === 0
    change(withGrades([...grades, { name: texts.usualGrades[grades.length] ?? '', points: isFirst ? item.max : '' }]))
  }
  return (
    <div className={styles.gradeList}>
      <span className="muted">{texts.gradesHint}</span>
      {rows.map(({ grade, index, number }) => (
        <span key={number} className={styles.grade}>
          <DraftField
            hideLabel
            label={texts.gradeName(name, number)}
            placeholder={texts.gradeNamePlaceholder}
            value={grade.name}
            path={`${path}.grades[${index}].name`}
            apply={(text) => withField(index, { name: text })}
          />
          <DraftField
            hideLabel
            isNumber
            label={texts.gradePoints(name, number)}
            placeholder={texts.gradePointsPlaceholder}
            value={grade.points}
            path={`${path}.grades[${index}].points`}
            apply={(text) => withField(index, { points: text })}
          />
          {!isLocked && (
            <Button
              type="text"
              size="small"
              aria-label={texts.removeGrade(name, number)}
              onClick={() => edit(withGrades(grades.filter((_, place) => place !== index)))}
            >
              ×
            </Button>
          )}
        </span>
      ))}
      {!isLocked && (
        <Button size="small" onClick={add}>
          {texts.addGrade}
        </Button>
      )}
    </div>
  )
}
