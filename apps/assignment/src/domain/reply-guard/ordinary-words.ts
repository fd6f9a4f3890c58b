const ENGLISH = `
  will mark hope may rose grace faith joy april june august summer autumn dawn eve ivy lily daisy violet iris olive ruby
  pearl amber jade crystal gene frank bill rob bob jack pat sue drew chase chance grant art ray rich miles max dean earl
  king prince duke baker cook porter page penny cash price gold silver brown green white black gray grey young long short
  small little best good wise strong sharp love peace bush wood woods stone hill lake brook brooks rivers field fields
  forest park parks church temple day days week weeks knight night winter winters snow rain frost storm fox wolf lamb bird
  fish bass bear hall house bank banks bond case chip clay cliff cruise dale destiny dot dusty ford glen guy harmony hazel
  heath heather herb holly honor hunter jasmine jay jean jet jewel justice kit lance lane lucky major marshall mercy merry
  mint misty nick nova pierce piper poppy precious reed robin rocky rusty sage sandy sky skip star sterling stew sunny
  tanner tiger trace trip tuck van wade walker ward wells west north east south windy woody ace angel archer ash basil
  baron bishop blaze bliss brand bridge bridges buck buddy bud carol charity cherry coral curt dash diamond ebony echo
  ember essence fern flora fisher ginger hardy haven hawk heaven indigo journey legend liberty link lotus marina maverick
  melody moon moss novel opal paris peg phoenix pike pilot plum power powers prudence ranger raven rebel red reef river rod
  royal sailor saint scout serenity shepherd sierra singer slate sparrow spike spring squire swift trinity true tulip
  turner valentine velvet vine wilder willow judge lord pope weaver law loud low marks means mills money moody more much
  neat new noble oak peel pool post proud quick read reason ready root rush sales sands save scales score sell shade shell
  shore silk sing song sparks speed staff stable steel still street sweet tall teller town trust wall waters way web wild
  mine hide date take tone same made sane ran gin rum mane note home none one two ten come core base data coin block chain
  pay order sign key china chad jordan israel georgia france holland england ireland london york lincoln ledger`;

const HIRAGANA = `
  さくら あおい ひかり のぞみ みらい つばさ まこと めぐみ みどり あかり いずみ かおり しずか ゆたか かえで すみれ なぎさ
  みなと わかば ひなた ひまわり あゆみ かける すすむ すぐる はじめ まさに まもる みのる みのり しのぶ たから たくみ ちから
  つかさ つよし のぼる はるか いつき いのり こころ さつき しおり かすみ しずく さとう はやし みなみ ひがし いずれ`;

/** As they are compared: in hiragana. */
const KATAKANA = `
  まーく うぃる ほーぷ ろーず ぐれーす えーす ろーど ぺーじ こいん りっぷる あーと ぐらんと ないと ほーる ぽーたー
  きんぐ すたー すかい りばー まっくす れんず`;

const HAN = `
  出口 入口 西口 東口 北口 南口 市場 中間 平野 山中 川上 川下 水上 海上 土地 未来 正義 真実 大地 太陽 永遠 希望 平和 上下
  上手 下手 大手 小手 有利 安全 本人 自由 勝利 公平 公正 誠実 正直 健康 青空 花火 若葉 今日 明日 昨日 先生 社長 店長 司会
  主税 文字 数字 仮名 本名 別所 場所 東西 南北 広場 農場 牧場 工場 利子 種子 銀行 石油 金山 鉱山 登山 海原 草原 高原 平原
  野原 河原 森林 山林 竹林 宝石 材木 植木 並木 大木 樹木 草木 水田 油田 塩田 新田 百合`;

const ORDINARY = new Set(`${ENGLISH} ${HIRAGANA} ${KATAKANA} ${HAN}`.trim().split(/\s+/u));

/**
 * Whether a folded word says something else in most sentences, so that it is a name only where a person is meant.
 * What is very short always can: one kanji, two kana, two letters.
 */
export const isOrdinary = (key: string): boolean => {
  const isHan = /^\p{Script=Han}+$/u.test(key);
  return [...key].length < (isHan ? 2 : 3) || ORDINARY.has(key);
};
