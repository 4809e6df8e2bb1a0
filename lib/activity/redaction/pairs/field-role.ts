import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { hasWord, wordSet } from '@/lib/activity/redaction/names/word-set';

const NAME_WORDS = wordSet(`
  key name field fld parameter param prm attribute attr header hdr heading variable var option opt property prop
  setting label lbl caption column col element elem claim argument arg flag entry input control placeholder what question
  parametername 名 名前 名称 項目 項目名 キー ラベル 属性 設定 設定名 フィールド パラメーター プロパティ 変数 이름 항목 항목명 키 라벨 속성
  필드 설정 매개변수 변수 名字 键 字段 参数 项目 feld bezeichnung eigenschaft schlussel schluessel attribut einstellung merkmal
  champ nom cle clef libelle propriete parametre campo nombre clave etiqueta propiedad parametro atributo
  nome chave chiave proprieta propriedade veld naam sleutel eigenschap`);

// Fields that may name what another field holds, among many other uses.
const WEAK_NAME_WORDS = wordSet('id type kind path title item subject target k n code');

const VALUE_WORDS = wordSet(`
  value val vl v content contents data text txt string str setting from to before after old new previous prev current cur
  original updated initial final proposed was is now left right plain default body payload result answer raw
  argument arg wert inhalt alt neu vorher nachher bisher valeur ancien ancienne nouveau nouvelle avant apres contenu valor valore
  antes despues anterior antiguo antigua nuevo nueva viejo contenido conteudo antigo novo waarde oud nieuw inhoud
  値 内容 旧 新 変更前 変更後 旧値 新値 以前 現在 값 내용 이전 이후 기존 신규 현재 변경전 변경후 이전값 새값 值 旧值 新值 修改前 修改后`);

// Compounds in lower case: `oldval`, `fieldname`. `interval` is not one.
const NAME_COMPOUND =
  /^(?:property|prop|setting|display|attribute|attr|parameter|param|field|variable|var|header|option|config|column|entry|item|data|env|key)_?(?:name|key|label)$/;
const VALUE_COMPOUND =
  /^(?:old|new|prev|previous|cur|current|orig|property|prop|setting|string|str|default|attribute|attr|parameter|param|field|variable|var|header|option|config|column|entry|item|data|env|key)(?:val|value|values|data|text|content)$/;

/**
 * How reliably a field names another: always (`sure`), only beside a value field (`weak`), or not
 * at all.
 */
export type NameStrength = 'sure' | 'weak' | null;

type FieldRole = { nameStrength: NameStrength; isValue: boolean };

const cachedRoles = new Map<string, FieldRole>();
const MAX_CACHED_ROLES = 5000;
const MAX_FIELD_NAME_LENGTH = 60;

/** The role that a field of this name plays for the fields beside it. */
export function fieldRoleOf(name: string): FieldRole {
  if (name.length > MAX_FIELD_NAME_LENGTH) return { nameStrength: null, isValue: false };
  const cached = cachedRoles.get(name);
  if (cached) return cached;
  const role = computeRole(name);
  if (cachedRoles.size >= MAX_CACHED_ROLES) cachedRoles.clear();
  cachedRoles.set(name, role);
  return role;
}

function computeRole(name: string): FieldRole {
  const words = wordsIn(name);
  const last = words.at(-1) ?? '';
  const isValue = hasWord(VALUE_WORDS, last) || VALUE_COMPOUND.test(last);
  if (hasWord(NAME_WORDS, last) || NAME_COMPOUND.test(last))
    return { nameStrength: 'sure', isValue };
  // `authType` and `customerId` do not name other fields.
  const isWeak = words.length === 1 ? WEAK_NAME_WORDS.has(last) : isNameId(words);
  return { nameStrength: isWeak ? 'weak' : null, isValue };
}

function isNameId(words: string[]): boolean {
  const [before = '', last = ''] = words.slice(-2);
  return last === 'id' && NAME_WORDS.has(before);
}

function wordsIn(name: string): string[] {
  const separated = foldAccents(name).replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ');
  return separated.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
