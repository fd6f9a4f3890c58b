import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';

/** One of those whom no customer may ever learn of. */
export interface Member extends DemoPerson {
  role: 'agent';
  name: string;
  email: string;
  /** What the name is made of; none is a word that anybody would use otherwise. */
  parts: readonly [string, string];
}

const member = (subject: string, first: string, second: string, email: string): Member => ({
  role: 'agent',
  subject,
  name: `${first} ${second}`,
  email: `${email}@staff.example`,
  parts: [first, second],
});

/** Twenty agents, Japanese and Latin. */
export const STAFF: readonly Member[] = [
  member('idp-q7f1-0001', '五百旗頭', '瑠璃子', 'rurikoi'),
  member('idp-q7f1-0002', '小鳥遊', '清四郎', 'takanashi.s'),
  member('idp-q7f1-0003', '勘解由小路', '千紘', 'chihirok'),
  member('idp-q7f1-0004', '四月一日', '紬希', 'watanuki'),
  member('idp-q7f1-0005', '東雲', '蓮太朗', 'shinonome.r'),
  member('idp-q7f1-0006', '一尺八寸', '佳乃子', 'kamatsuka'),
  member('idp-q7f1-0007', 'シュトラウヒ', 'マレーネ', 'straucm'),
  member('idp-q7f1-0008', 'デュプレシス', 'ヤニック', 'duplyan'),
  member('idp-q7f1-0009', 'きさらぎ', 'あおいこ', 'kisaragiao'),
  member('idp-q7f1-0010', '百目鬼', '環奈', 'doumekik'),
  member('idp-q7f1-0011', 'Thaddeus', 'Quillfeather', 'thadq'),
  member('idp-q7f1-0012', 'Oriane', 'Vantongeren', 'orianev'),
  member('idp-q7f1-0013', 'Zbigniew', 'Chrzanowicz', 'zbich'),
  member('idp-q7f1-0014', 'Ingeborg', 'Halvardsdottir', 'ingehal'),
  member('idp-q7f1-0015', 'Désirée', 'Fauchelevent', 'desfau'),
  member('idp-q7f1-0016', 'Ruaridh', 'MacGillivray', 'ruarmac'),
  member('idp-q7f1-0017', 'Xiomara', "O'Shaughnessy", 'xiosh'),
  member('idp-q7f1-0018', 'Anastasija', 'Kovalevskaja', 'anakov'),
  member('idp-q7f1-0019', 'Bartholomew', 'Featherstonehaugh', 'bartfea'),
  member('idp-q7f1-0020', 'Nkemdilim', 'Onwuatuegwu', 'nkemonw'),
];
