import { breakTitle } from '../../shared/documents/break-title'
import type { RankingDocument } from '../../shared/documents/ranking'
import { numberItems } from './number-items'
import './ranking.css'

/** Characters on a line of the title. */
const titleCapacity = 13

/** 名次公布页: the first ones large enough for a hall; every length follows the height of the sheet. */
export function RankingPage({ ranking }: { ranking: RankingDocument }) {
  return (
    <section className="ranking">
      <div className={ranking.rows.length > 5 ? 'ranking-sheet ranking-many' : 'ranking-sheet'}>
        <h1>
          {numberItems(breakTitle(ranking.title, titleCapacity)).map(({ key, item }) => (
            <span key={key}>{item}</span>
          ))}
        </h1>
        {ranking.rows.length === 0 && <p className="ranking-empty">还没有评分，无法公布名次。</p>}
        <ol>
          {numberItems(ranking.rows).map(({ key, item }) => (
            <li key={key}>
              <span className="ranking-rank">第{item.rank}名</span>
              <span className="ranking-unit">{item.unit}</span>
              <span className="ranking-score">{item.score}分</span>
            </li>
          ))}
        </ol>
        <p className="ranking-foot">
          {ranking.officeName}　{ranking.date}
          {ranking.isRehearsal && '　演示数据，分数均为虚构'}
        </p>
      </div>
    </section>
  )
}
