"""How English letters sound: rules learnt from CMUdict, and its common words that the rules say wrongly.

A table, no decision. One sign a sound (`sounds` names them). A rule is written with its letter in upper case between
the neighbours it needs ("^" and "$" are the word's ends): "Ce:s". The rule with the most neighbours holds. Learnt from
30,000 words, kept where a rule puts right four words more than it spoils: 42 % of unseen words have a sound wrong,
9.9 % of their sounds. The exceptions are of its 7,000 most common words and of this package's own. CMUdict is the one
in PocketSphinx's wheel (THIRD_PARTY.md).
"""

RULES = """
A:V Ac:a Ad:a Ae:E Af:a Ag:a Ai:E Ak:E Am:a An:a Ao: Ap:a Ar:A As:a At:E Au:A Av:E Aw:A Ax:a Ay: Az:E ^Ae: ^Af:V ^Ah:A
^Ai:e ^Al:a ^Ap:V ^As:V ^At:V ^Av:V ^Aw:V bAl:A bAt:a cAb:a cAd:E cAv:a dAn:V eAc:I eAd: eAf:I eAg:I eAk:I eAl:I eAm:I
eAn:I eAp:I eAr: eAs:I eAt:I eAu: eAv:I fAb:a fAl:A fAt:a gAg:E gAn:V hAe:I hAl:a hAt:a iAg:V iAm:V iAn:V iAr:R iAs:V
kAg:V lAb:a lAc:E lAr:R mAc:V mAt:a nAd:E nAg:V nAm:E nAn:V nAr:e oAc: oAd: oAk: oAl: oAm: oAn: oAs: oAt: pAg:E pAk:a
pAl:a pAp:E pAt:a rAd:E rAr:e sAf:E sAg:V sAp:V tAp:E uAd:A uAn:A vAd:E vAg:V vAl:a vAr:e wAl:A wAn:A wAp:A wAs:A
wAt:A yAn:V zAr:R ^Abd:a ^Abn:a ^Acc:V ^Ace:E ^Ach:V ^Acq:V ^Ada:V ^Add:V ^Adj:V ^Ado:V ^Adu:V ^Aft:a ^Age:E ^Agr:V
^Aid:E ^Aim:E ^Ald:A ^Alm:A ^Alo:V ^Alt:A ^Ama:V ^Ame:V ^Ami:V ^Amo:V ^Ann:V ^Any:e ^Ara:a ^Aro: ^Arr:R ^Ash:a ^Ask:a
^Ast:a ^cAt:a ^dAn:a ^eAr: ^gAb:a ^hAb:a ^lAr:A ^mAl:a ^nAn:a ^rAl:a ^rAt:a ^sAt:a ^tAb:a ^tAn:a ^vAl:a acAd:V alAn:V
arAc:V arAn:V asAn:V avAl:V bAby:E bAl$:V bAla:a bAn$:V bArr:a bAse:E bAsi:E bAte:E cAbl:V cAlc:a cAle:E cAli:a cAll:
cAlm:A cAn$:V cAne:E cApa:E cApe:E cAre:e cAri:e cAro:e cArr:a cAse:E cAsi:E cAt$:a cAta:a cAtt:a dAle:E dAme:V dAng:E
dAni:a dArd:R dAre:e dAs$:V dAto:V deAt: eAct:a eAlo: eAlt: eArt:A eAsa: eAss:V eAsu: erAn:V erAp:V etAn:V evAn:V
fAce:E fAci:V fAir:e fAre:e fAte:E fAth:A frAm:E gAll:a gAme:E gAnd:a gAng:a gAr$:R gAri:e gAth:a hAir:e hAle:E hAme:E
hAra:e hAre:e hAri:e hArr:e hAse:E hAsi:V hAte:E hAwa:V heAv: iAge: iAna:a iAst:a iAtr:V icAn:V imAt:E ipAt:E isAn:V
klAn:V lAbe:E lAbl:V lAck:a lAde:E lAge:V lAir:e lAme:E lAn$:V lAne:E lAre:e lArg:A lAri:e lArk:A lArm:A lAs$:V lAtt:a
leAd:I mAck:a mAge:V mAn$:V mAne:V mAri:e mArr:e mAry:e mAs$:V mAte:V mAto:V mAtu:V mmAr:R mpAt:V nAir:e nAnd:a nAni:a
nArc:A nAs$:V ndAr:R nfAn:V ntAs:V oAct:a oAdc:A ocAl:V owAn:V pAce:E pAir:e pAl$:V pAlm:A pAra:e pArd:R pAre:e pAri:e
pAti:E pAtr:E phAn:V plAg:E rAbb:a rAce:E rAci:E rAcl:V rAcy:V rAd$:a rAdo:V rAdu:a rAge:i rAme:V rAne:E rAng:E rAnt:V
rApe:E rAse:E rAsi:E rAtc:a rAts:a rAtt:a rAtu:a rAva:V rAvi:a reAk:E reAl:V rmAn:V rmAt:E rrAs:V rvAn:V sAde:E sAla:a
sAle:E sAlt:A sAlv:a sAn$:V sAtu:a ssAc:V ssAn:V ssAr:e stAb:E stAl:A suAd:E tAcl:V tAge:i tAir:e tAle:E tAlk:A tAnc:V
tAnt:V tAph:V tAri:e tAry:e tAs$:V tAst:E tAt$:a tAtu:a thAl:A trAd:V trAv:a uAli:A uAry:e ulAn:V unAt:V urAn:V vAca:E
vAl$:V vAle:V vAlr:V vAls:V vAsi:E wArd:R wAre:e wAst:E weAt: whAt:V yAnk:a ynAm:a ^Acce:a ^Acci:a ^Alar:V ^Aler:V
^Alie:E ^Alig:V ^Allo:V ^Allu:V ^Amus:V ^Aris:R ^Athl:a ^cAll:A ^hAra:R ^lAug:a ^nAvi:a ^wAge:E ^wArd:A awArd:A
cAter:E chAng:E chArd:R crAti:a ecAll:A epAra:R evAst:V guAra:e imAte:V inAnc:a itAn$:V lAmen:V lAter:a lAtiv:V
mAde$:E mAlit:a mAnia:E mAnip:V mAted:E mAtio:E mbArr:e nAlit:a nAmen:V nAtel:V quAre:e rAdic:a rAgin:i rAngl:a
rAphy:V rAteg:a rAtel:V rAtiv:V reArm:A reAst: reAte:E reAti:E roAde:A smAll:A stAge:E tAbli:a tAlia:a tAlit:a tAtis:V
thAn$:V trAde:E uAliz:V vAtiv:V ^nAtio:a ntAtiv:V reAten: trAdic:V ^enAble:E ionAte$:V treAted:I B:b Bt: bB$: bBl:V
bBy: mB$: mBs: oBt:b bBer: mBli:bV ruBb: ^Bure:bj iButo:bj mBing: C:k Cc: Ce:s Cg:V Ch: Ci:s Ck: Cq: Cy:s bC$:sI eCh:k
lCu:kj mCc:V mCk:V sCe: sCi: uCc:k xCe: xCi: yCh:k ^Chr:k aCce:k aCci:k aChs:k aCia:S aCio:S aCua:kj cCup:kj eChe:
eCia:S eCul:kj eCur:kj eeCh: iCho:k iCia:S iCie:S iCio:S iCkl:k iCul:kj nCho:k oCia:S oCum:kj rChy:k rCia:S rCul:kj
reCu:k sChe:k sCho:k sCio:S uCia:S uCkl:k yCli:kV ^Chem:k ^Curi:kj aCkle:k acCur:kj arCha:k arChi:k asCul:kj iCult:k
nCial:S oCiat:s rChin: ^orChes:k D:d Dd: Dg: Dj: dDl:V ^eDu:J aDdl:d aDua:J ceD$:t eDdl:d eDul:J feD$:t heD$:t iDdl:d
iDua:J keD$:t peD$:t seD$:t uDdl:d xeD$:t oDdam:d iseD$$$:d oseD$$$:d theD$$$:d useD$$$:d Ec:e Ef:i Eg:e Ej:i Ek:I
El:e Em:e En:e Eo:I Ep:e Eq:I Er:R Et:e Ev:e Ew:U Ex:i Ez:e ^Eb:e ^Ed:e ^Eq:i ^Er:i ^Es:e ^Ev:i aEl: aEo: aEr:e bEh:i
cEf: cEm: cEs:V dEb:V dEc:i dEd:i dEg:i dEn:V dEp:i dEt:i dEv:i dEx:e eE$:I eEc:I eEd:I eEf:I eEi:I eEl:I eEm:I eEn:I
eEp:I eEr:i eEs:I eEt:I eEv:I eEz:I fEg: fEs:e fEw:jU gEl:V gEm: gEn:V gEo: gEs:i hEf:e hEs:V iEc: iEf: iEl: iEn:V
iEt:V iEv: iEw:jU jEs:e kEn:V kEo: kEt:V lE$:Vl lEb:V lEf:e lEm:V lEn:V lEt:V lEx:e mEn:V mEx:e nEf:V nEg:V nEl:V
nEn:V nEs:V pEf: pEw:jU rEb:I rEi:I rEl:i rEm:I rEn:V rEp:I rEs:e rEu:I rEv:i rEx:e sEf: sEs:i sEx:e tEd:i tEf: tEg:V
tEv:I tEx:e uEl:V uEn:V uEr: vEl: vEm: wEa:e wEb:e wEs:e xEl:V xEs:V zEn:V zEs:i ^Ear:R ^Ela:i ^Ele:i ^Eli:i ^Emo:i
^Eno:i ^Eri:e ^Err:e ^Eve:e ^Exe:e ^Exi:e ^Ext:e ^bEd:e ^dEe:I ^dEn:e ^dEs:i ^gEm:e ^gEn:e ^hEs:e ^kEn:e ^lEm:e ^lEn:e
^lEs:e ^mEd:e ^mEn:e ^nEs:e ^pEd:e ^pEn:e ^pEs:e ^rEh:I ^rEn:e ^rEr:I ^rEw:I ^tEn:e ^tEs:e ^wEd:e acEl: alE$: arEf:
atEn:V avEn:V bEar:e bEcu:i bEgi:i bEli:i bElo:i bErr:e bEst:e bEtr:i blEd:Vl blEs:Vl brEe:I brEn:e cEde:I cEnc:V
cEss:e cEst:e ciEn: clEd:Vl clEs:Vl crEp:e dEad:e dEat:e dEbt:e dEck:e dEco:e dEep:I dEli:i dEma:i dEme:i dEno:i
dEsc:i dEse:i dEsi:i dEsk:e dEsp:i dEst:V deEp: dgEt:i dhEr:i ecEn:V egEt:V elE$: elEg:V erEd:R erEm:V ewEd:jU eyEl:
fEar:i fEde:e gEar:i gEli:e gEne:e gEni:e gEog:I gEol:I gEre: gEst:e glEd:Vl hEad:e hEav:e hEdg:e hEdu:e hEer:i hEir:e
hEma:V hEn$:V hEra:e hEre:e hEri:e hEro:i hErr:e hEs$:i heEr: hrEa:e iEnd:e iErc: iEst:V icEl: ilE$: irEd:R irEm:
irEs:R kEnd:e kEnn:e kEtc:e klE$: lEar:i lEdg:e lEep:I lEga:I lEnd:e lEne:I lEnn:e lEph:V lEss:V lEst:e lEte:I lEtt:e
lEva:V lEvi:V leEp: llE$: lvEn:V mEar:i mEas:e mEdi:I mEle: mEli: mEly: mEnd:e mEns:e mEss:e mEte:I nEar:i nEcd:V
nEly: nEme: nEs$: nEse:I nEsi:I nEtr:V ncEl:V niEl:V nsEq:V ocEe:I odEl:V olE$: omEt:V orEc: orEd:R orEs: osEn:V
owEl:V pEar:i pEdi:I pEn$:V pEne:V pEni:V pEri:i pEst:e pEt$:V pEte:I phEn:V plEs:Vl ppEt:V prEd:i rEad:e rEal:I
rEar:i rEbe:i rEca:I rEce:i rEci:I rEcu:i rEdd:e rEde:I rEdi:e rEds:e rEdu:V rEfe:e rEfi:I rEga:i rEge:I rEgr:i rEhe:i
rEig: rEl$:V rEll:e rElo:I rEly: rEna:I rEnd:e rEng:e rEno:e rEpe:i rEpr:e rEs$: rEse:i rEsi:i rEsp:i rEsu:i rEta:i
rEte:I rEtr:I rEvi:I rEwo: rgEs:V rpEn:V rrEl:V rrEs:V rrEt:V sEar:R sEcu:i sEdu:i sEl$:V sEle:V sEly: sEme: sEn$:V
sEng:V sEni:I sEri:i sEss:e sEum:I slEe:I ssEl:V stEn:V stEr:R swEd:I tEad:e tEly: tEme: tEn$:V tEnc:V tEne:V tEni:V
tEre: tErr:e tEst:e thEl:V tiEn: tlE$: tlEm:Vl trEn:e trEp:V uEss:e uEst:e ulE$: usEw: uvEn:V vEl$:V vEll:V vElo:e
vEls:V vEn$:V vEni:I vEns:V vEst:e wEak: wEl$:V wEre: xEcu:V yEar:i ylE$: zlE$: ^Elem:e ^Emit:i ^Esta:i ^Exem:i
^Exte:i ^Exti:i ^cEre:e ^dEno:i ^dEsk:e ^fErr:e ^lEar:R ^rEac:I ^rEdi:I ^rEla:I ^rEst:I ^vEri:e amEri:e atEri:i
blEss:e brEas:e cEnt$:V cEste: chEst:e crEat:I dElay:i dEnt$:V dEpos:V dEsti:e dEton:e dEvas:e ehEar:R etEri:i evEry:
gEria:i grEga:V hEalt:e hEred: hEren:i iEnti:V idEli: idEnt:e ivEne: lEasu:e lEst$:V mEdia:I mEnia:I mEnta:e mEnte:e
mEnti:e mpEns:V mpEra: nEts$:V ncEnt:V orEst:V pErim:e pErin:R pEten:V phEre:i plEd$:Vl plEss:V rEach: rEass:I rEcei:V
rEcip:i rEcon:I rEcor:V rEcou:i rEcov:i rEcru:V rEfus:V rEgio:I rElev:e rEmai:i rEmie:e rEnch:e rEnew:i rEnti:e
rEpli:e rEpro:I rEsch:I rEsea:I rEset:I rEsid:e rEsou:I rEst$:V rEtir:i rEviv:i rrEac:I sEles: smEn$:i ssEs$:V tErio:i
tErru:R tEst$:V thEat:I thEri:R trEas:e uEnti:e umEnt:e wlEdg:i ^rElea:I ^rEque:i ecEssa:V mmEnta:V ntEmpl:V prEser:V
^prEsen:e airEd$$: angEs$$:V bblE$$$: bblEd$$: ddlE$$$: eerEd$$: encEs$$:i fflE$$$: gglE$$$: nglEs$$:Vl nklE$$$:Vl
pplE$$$: tchEs$$:V F:f Ff: fFl:V ^eFf:f uFfl:f aFfle:f efFec: ^efFici: G:N Ga:g Ge:J Gg: Gh: Gi:J Gl:g Gm:g Gn:g Go:g
Gr:g Gu:g Gy:J ^Gh:g ^Gi:g aG$:g aGs:g eG$:g eGs:g eGu:gj gGe:g gGi:g gGl:V gGs:g gGy:g iG$:g iGn: iGs:g nGh:N oG$:g
oGs:g rG$:g uG$:g uGs:g ^Gea:g ^Get:g ^Gin:J eGin:g eGua:g gGes:J iGgl:g iGna:g iGni:g iGno:g iGur:gj inGi:N nGly:N
nGul:gj oGgl:g onGi:N rGet:g rGiv:g toGe:g uGgl:g eaGer:g gGera:J iGnin: inGer:g nGlin:gV onGed:N urGer:g inGer$:N H:h
H$:S Hb: Hd:T Hf:T Hi:S Hl: Hm:S Hn: Hr:T Hs:T Ht: Hw:T ^Hi:h aH$: aHi:h cH$:C cHa:C cHd:C cHe:C cHi:C cHm:C cHo: cHr:
cHs: cHu:C cHw:S cHy:C dHa: dHi: gH$: gHe: gHo: gHs: kHa: nHi:h oH$: oHi:h pH$:f pHa:f pHe:f pHi:f pHo:f pHr:f pHs:f
pHy:f rHy: sHa:S sHb:S sHe:S sHl:S sHn:S sHo:S sHr:S sHt:S sHu:S sHy:S tH$:T tHa:T tHe: tHi:T tHl:T tHm:V tHo:T tHu:T
tHy:T uH$: wHa: wHe: wHi: xHi: ^cHo:C ^rHe: cHae: cHem: cHia: cHoc:C cHok:C cHop:C ckHa:h gHan: pHol:h rcHy: rtHy:
scHe: scHu:S tHea:T tHem:T tHen:T tHeo:T tHes:T tHet:T tHom: wHoo: xHau: ^Hono: ^Hour: cHara: ecHan: rcHit: tHera:T
tHerm:T I:i I$:I Ia:I Ie:I If:V Ig:Y Ij:Y Ik:Y Io: Iq:I Ir:R Iu:I Iz:Y ^Ic:Y ^Id:Y ^Ig:i ^Io:Y ^Ir:i aI$:Y aId: aIg:
aIl: aIm: aIn: aIr: aIs: aIt: aIv: bIg:i bIo:Y cIa: cIb:V cId:Y cIg:i cIm:V cIp:V dIb:V dIf:i dIg:i dIo:I eI$:E eId:Y
eIg:E eIl:E eIr: eIs:Y eIv:I eIz:I fIa:Y fIe:Y fIf:i fIg:i fIr:Y gIa: gIf:i gIg:i hIf:i lIo:j lIq:i nIk:i nIm:V nIo:j
nIr:i nIv:V oI$:Q oIc:Q oId:Q oIl:Q oIn:Q oIr:A oIs:Q oIt:Q pIg:i pIo:I pIp:Y pIr:Y rIo:I rIv:Y sIa: sIb:V sId:Y sIr:Y
tIa: tIb:V tIm:Y tIr:Y uIr:Y uIt: vIb:Y vIg:i vIo:Y vIt:V vIv:Y wId:Y wIg:i wIp:Y wIr:Y wIz:i xId:Y xIm:V zIo:Y ^Idi:i
^Iro:Y ^Iso:Y ^dIa:Y ^fIb:Y ^pIo:Y ^rIv:i ^vIa:Y ^vIv:i abIn:V alIb:V arIt:V bIas:Y bIle:V bIne:Y bIta:V cIat:I cIen:V
cIle:V cIna:V cIse:Y cIte:Y cIty:V ccId:V clIm:Y dIab:Y dIag:Y dIal:Y dIca:V dIet:Y dIfi:V dIly:V dIna:V dIne:I dIta:V
dIty:V dIve:Y eIn$:Y eIrd:i erIm:V erIt:V fIca:V fIel:I fIgh:Y fIle:Y fIna:Y fInd:Y fIne:Y fIrm:R fIrs:R flIe:Y frIe:
gIbl:V gIna:V gIne:V hIle:Y hIne:Y hIre:Y hIte:Y ibIt:V icIt:V igIl:V ilIp:V imIt:V kInd:Y lIa$:j lIab:Y lIan:j lIar:j
lIce:Y lIda:V lIde:Y lIed:Y lIfe:Y lIff:i lIft:i lIga:V lIge:V lIgi:i lIma:Y lIme:V lInd:Y lIne:Y lIo$:I lIta:V lIty:V
lIza:i llIa:j mIcr:Y mIla:V mIle:Y mIna:V mInd:Y mIne:V mIr$:i mIre:Y mIrr:i mmIg:V nIce:Y nIen:j nIff:i nIne:Y nIpe:Y
nIta:V nIte:Y nIto:V nIty:V nIza:V nsId:i oInc:i oIng:i ocIo:I ovId:Y pIle:Y pIlo:Y pIne:Y pIri:i plIa:Y plIe:Y prIo:Y
quIt:i rIag:i rIbe:Y rIbi:Y rIce:Y rIde:Y rIft:i rIge:i rIgg:i rIgi:i rIgu:I rIly:V rIma:Y rIme:Y rIna:V rIne:I rIpe:Y
rIse:Y rIsi:Y rIte:Y rIty:V rIzz:i rlIa: sIas:I sIle:Y sIna:V sIne: sIs$:V sIte:Y sIty:V scIe:Y ssIl:V ssIp:V stIr:R
tIat:I tIce:V tIen:V tIga:V tIla:V tIle:Y tIma:V tImi:V tImu:i tIna:I tIne:I tIno:I tIpl:V tIsa:V tIse:Y tItl:Y tItu:V
tIva:V uIde:Y uIse: uIti:i uIty:V vIce:V vIew: vIga:V vIl$:V vIor:j vIou:I vIro:Y vIse:Y vIso:Y vIta:Y vIte:Y wIdo:i
wIld:Y wIne:Y wIse:Y zIne:I ^dIge:Y ^lInd:i ^mIne:Y ^mIno:Y ^pIer:i ^rIot:Y ^rIva:Y ^sIgn:i anIel:j anIst:V bIliz:V
bItio:i bsIdi:i cIden:V chIte:V efIni:V emIer:i emIni:V fIden:V fInan:V inIte:V isIte:V lIna$:I lItie:V olIce:I
olIte:Y pIrin:Y plIca:V ppIne:I quIsi:V rIna$:I rrIca:V rtIcl:V sIden:V tIcat:V tIliz:V tImid:i tInat:V tInen:V
unIca:V vIsin:Y vItat:i wrIti:Y gnIfic:i llIan$:I spIrat:R bilIty$:i J:J K:k Kk: Kn: cKl:V cKn:k cKla:k cKli:k L:l Lk:
Ll: aLm: bLe: iLk:l iLl:l ^bLe:l bLea:l bLee:l bLem:l bLen:l bLer:l baLl:l bbLe:l beLl:l biLl: cLe$: cLed: cLes:
doLl:l gLe$: gLed: ggLe:l giLl: haLf: haLv: iLla: ifLe: ilL$: ilLe: ilLo: ilLs: itLe: lLar: lLit: lLum: lLus: miLl:
ndLe: ngLe: nkLe: odLe: pLe$: paLl:l ppLe:l riLl:l teLl:l tiLl: viLl: dLess:l eLlig: ilLe$:l ilLin: lLiam: ndLer:l
pLed$: pLes$: efuLly$:l M:m Mm: iMu:mj uMu:mj ^Mcd:mV ^Mcn:mV eMul:mj iMum:m rMul:mj N:n Ng: Nk:N Nn: Nx:N aNg:n aNq:N
eNg:n mN$: ^uNk:n ^uNn:n aNct:N aNg$: aNgl:N aNgo:N aNgr:N aNgs: aNgu:N aNuf:nj baNg: coNg:n eNgt: iNct:N iNge:n
iNgo:N iNgu:N oNgo:N oNgr:N uNct:N uNga:N uNge:n ^aNch:N fiNge:N haNgo: iNgle:N oNgre:N O:A O$:O Oa:O Oe:O Oh:O Oi:
Oj:V Ok:O Ol:O Om:V On:V Oo: Os:O Ot:O Ou: Ov:O Ow:O Oy: ^Ob:V ^Om:O ^On:A ^Os:A ^Ot:A aO$:W bOa: bOm:A bOn:A bOs:A
bOt:A cOd:O cOl:V cOs:A cOt:A cOv:V dOi:U dOl:A dOw:W eOl:A eOp: fOc:O fOn:A fOs:A gOv:V hOm:O hOn:A hOt:A hOv:V iOl:V
iOr:R iOt:V lOg:V lOn:A lOp:V lOt:A lOv:V mOb:O mOm:O mOv:U nOl:V nOm:A oO$:U oOd:u oOf:U oOg:U oOk:u oOl:U oOm:U
oOn:U oOp:U oOs:U oOt:U oOz:U pOl:A pOn:A pOt:A pOw:W rOd:V rOm:A rOr:R rOv:V sOc:O sOl:A sOr:R tOb:O tOg:V tOl:A
tOr:R tOw:W vOc:V vOl:A vOr:R vOw:W wOl:u wOm:u wOr:R zOn:O zOo:U ^Obe:O ^Opi:O ^Our:W ^dOn:A ^gOs:A ^gOt:A ^mOn:A
^nOb:O ^nOn:A ^nOv:A ^sOr:A ^tOr:A ^vOc:O arOl:V arOu:R bOat:O bOli:A bOne:O bOr$:R bOra:R bOro:R bOta:V bcOn:A brOa:
brOn:A brOw:W cOld:O cOle:O cOm$:A cOne:O cOnq:A cOor:O cOpe:O cOra:R cOrr:R cOwa:W ccOm:A chOl:A ctOr:R dOmi:A dOna:O
dOnn:A dOw$:O dOws:O ecOg:V emOr:R fOll:A fOot:u fOrd:R fOur:A foOt: gOlf:A gOne:A gOod:u gOr$:R gOro: goOd: grOo:U
grOs:O grOw:O hObi:O hOdo:V hOli:A hOll:A hOlo:A hOne:O hOpe:O hOsp:A hOto:O hOug:A hOwe:W hOwl:W hbOr:R heOr:R iOlo:A
iOri:A iOti:A idOl:V igOt:V ilOt:V jOhn:A lOba:O lOca:O lOde:O lOg$:A lOgg:A lOgu:A lOme:A lOn$:V lOne:O lOni:V lOpp:A
lOr$:R lOrs:R lOso:A lOss:A lcOh:V llOc:V loOd:V mOda:V mOnt:A mOth:V mfOr:R nOce:V nOr$:R nOra:R nOst:A nOt$:A nOth:V
nOva:V nOwl:A oOdl:U orOu:O otOr:R pOla:O pOli:V pOne:O pOra:R pOsi:V pOss:A pOte:V pOur:A poOk:U poOr:U prOc:V prOs:A
rOar: rObe:O rObo:O rOch:O rOde:O rOfe:V rOga:V rOgr:O rOma:O rOme:O rOmo:V rOne:O rOng:A rOni:A rOop:U rOpo:V rOpr:O
rOss:A rOst:A rOth:A rOtt:A rOve:U rOwd:W rOwn:W roOp: rpOs:V rrOt:V sOck:A sOla:V sOle:O sOlu:V sOng:A sOrb:A sOre:A
sOrt:A sOur:A scOo:U tOne:O tOni:O tOre:A tOri:A tOrm:A tOrn:A tOrr:A tOrt:A tOry:A tOss:A thOm:A trOv:V umOr:R vOlt:O
vOrc:A ^Occa:V ^Offe:V ^Open:O ^Oppr:V ^Orig:R ^cOin:O ^cOur:A ^lOok:u ^lOse:U ^mOnk:V cOlon:A cOmic:A cOmmo:A cOmpa:V
cOmpr:A cOnno:A cOnsc:A cOntr:A cOugh:A dOnat:O epOsi:A evOlu:V flOwe:W gOing:O hOriz:R lOgic:A ncOns:A orOus:R
pOllu:V pOsin:O pOsse:V prOcl:O prOte:V rOces:A rOgre:A sOlic:V sOnic:A ppOrtu:R mprOmis:V P:p Ph: Pp: ^Ps: iPu:pj
oPu:pj ^uPh:p ePut:pj iPpl:p pPle:V upPl:p ^Puri:pj aPple:p pPlic: Q:k R:r R$: Rb: Rf: Rg: Rh: Rj: Rl: Rn: Rp: Rr: Rs:
Rv: ^Rh:r aR$:r aRb:r aRf:r aRg:r aRl:r aRn:r aRp:r aRs:r aRv:r eRa: eRc: eRd: eRe: eRk: eRm: eRo: eRt: eRw: eRy:
iR$:r iRc: iRe: iRf:r iRk: iRm: iRs:r iRt: oRa: oRb:r oRg:r oRk: oRn:r oRo: oRp:r rRa: rRe: rRu: uRa: uRd: uRe: uRk:
uRm: uRt: ^eRa:r ^oRa:r ^uRi:R aRat: aRiz: aRou: acRe: aiRb:r aiRc:r aiRe:r aiRl:r aiRm:r aiRp:r arRe:r arRo: auRe:r
biRd: coRd:r cuRe:r daRd: eRa$:r eRap:r eRas:r eRe$:r eRea:r eReb:r eRei:r eRem:r eReo:r eRie: eRin: eRiv: eRiz:
eRo$:r eRod:r eRus: eaRc: eaRn: eeR$:r eeRe:r eeRi:r eeRs:r foRk:r gaR$: haRr:r heRo:r iRe$:r iRer:r iRst: ieRc:r
irRe:r laR$: laRl: laRs: laRy: loRd:r miRa: naRr:r oRa$:r oRac:r oRd$: oRed: oRig: oRin: oRis: oRiz: oRon:r oRse:r
ooR$:r ooRs:r ouRs:r ouRt:r paRd: rRac:r rRas:r rRel:r rRes:r rRiv: rRog: rRou: soRy: tuRi: uRa$:r uRch: uRea:r uRel:r
urRi: veRr:r waRd: woRd: woRs: woRt: yoRk:r zaRd: aRade: eRald:r eRrog:r eaRth: erRin: foRta: haRas: heRen:r iRati:
moRal:r oRgiv: rRant:r suRan:r teRes:r uRish: poRtun: ctoRy$$: llaRd$$: S:s S$:z Sd:z Sh: Ss: aSm:zV aSo:z aSu:Z cS$:s
eSe:z eSi:z eSm:z eSu:z fS$:s hS$:s iS$:s iSe:z iSi:z iSm:zV kS$:s oSe:z oSi:z oSm:z oSu:Z pS$:s sS$:s sSu:S tS$:s
uS$:s uSa:z uSi:z uSu:Z wSe:z ySi:z ^iSa:z aSan:z aSia:Z aSio:Z auSe:z bSer:z bSor:z beSi:s diSi:s diSs:s doSe:s
eSea:s eSee:s eSel:s eSet:s eSia:Z eSol:z fuSe:z ghS$:z iSan:z iSas:z iSat:z iSio:Z iSiv:s iSma:s iSmi:s iSra:z iSsu:S
iSua:Z isSo:z keS$:s miSi:s muSe:z nSci: nSio:S nSur:S oSec:s oSio:Z oSis:s oSy$:z oiSo:z ooSe:s peS$:s piSs:s rSio:Z
raSe:z sSio:S sSue: sSum:s teS$:s uSad:s uSag:s uSed:z uSer:z uSio:Z uSiv:s viSa:z viSo:z ySit:s ^Schu: heSis:s
oSity:s reSon:z usSia:S osSess:z queS$$$:s T:t Tc: Th: Tt: aTi:S aTu:C cTu:C lTu:C nTu:C pTu:C rTu:C sTc:t sTl:V tTl:V
xTu:C ^aTh: ^eTh: aThe:D aTic:t aTif:t aTil:t aTin:t aTis:t aTit:t aTiv:t aTtl:t cTio:S eThe:D eTio:S eTtl:t eTua:C
fTen: iThe:D iTia:S iTio:S iTtl:t iTua:C iTur:C maTh: muTt:t nTia:S nTio:S oThe:D oTia:S oTio:S oTtl:t ouTc:t pTio:S
paTh: poTh: rThy:D rTia:S rTio:S sTia:C sTio:C sTly:t uTio:S ^Thom:t rTher:D rTuni:t sTure:C U:V U$:U Ua:w Ud:U Ue:
Ui:w Uj:U Uk:U Uo:w Ur:R Ut:W Uv:U Uy: ^Us:jU ^Ut:jU aU$:O aUc: aUd: aUg: aUl: aUm: aUn: aUr: aUs: aUt: bUd:V bUi:
bUt:jU cUa:V cUb:jU cUe:jU cUi:V cUt:jU dUa:U dUe:U dUp:U eUn:U eUr:u eUt:U fUe:jU fUg:jU fUs:jU fUt:jU gUi: gUt:V
hUd:V hUm:jU hUt:V jUa: jUd:V jUl:U lUa:jU lUe:U lUi:U lUt:U mUd:V mUn:jU mUt:jU nUa:jU nUe:jU nUi:U nUt:V oUd:W oUg:
oUi:U oUl: oUn:W oUp:U pUs:u pUt:V qUe:w rUe:U rUi:U rUl:U rUt:U sUe:U sUi:U tUa:U tUe:U tUi:U tUt:U xUa:U ^Uni:jU
^Uri:j ^fUl:u ^jUr:u alUe:jU bUll:u bUre:u bUry:e bUse:jU bUsh:u bUsi:i bUto:V bUtt:V cUle:jU cUmu:jU cUre:u cUri:u
cUt$:V cUtt:V dUce:U dUci:U eUr$:R eaUt:jU fUlf:u fUri:u gUar: gUer:R gUis:w hUmb:V hUmp:V hUsi:U iqUe: lUci:U lUmi:U
lUna:U lUsi:U lUtt:V mUnd:V mUra:u mUse:jU mUsi:jU mUtt:V nUtr:U ndUr:u nsUr:u oUbt:W oUpl:V oUrc: oUrt: oUsa:W oUse:W
pUll:u pUri:u pUs$:V pUte:jU poUr: qUe$: qUer:R rUci:U rUdg:V rUmo:U rUsa:U sUal:V sUme:U sUmi:U sUpe:U ssUr:u tUni:U
tUpi:U toUg:V toUr:u unUs:jU xcUs:jU yoUn:V ^Unin:V bUddh:U coUrs: etUat:V oUch$:W oUntr:V V:v W:w W$: Wb: Wc: Wd: Wf:
Wk: Wl: Wm: Wn: Wr: Ws: Wt: Wy: aWe: aWi: eWe: oWe: oWi: coWa: eWin: ^Whol: nsWer: teWar: X:ks Xa:gz Xh:gz Xu:kS ^Xe:z
iXa:ks ^eXi:gz eXem:gz eXis:gz Y:I Ya:j Yc:Y Yd:Y Ye:Y Yi:Y Yl:Y Ym:i Yn:i Yo:j Yp:Y Yr:Y Ys:E Yt:i Yu:j ^Ye:j ^Yi:j
aY$:E aYa:Y aYb:E aYd:E aYe:E aYi:E aYl:E aYm:E aYn:E aYo:E aYt:E aYw:E bYs:I dYn:Y dYs:i eYi:E eYs:I fY$:Y gYp:i
hYs:i lYs:V mYs:i oY$:Q oYa:Q oYc:Q oYd:Q oYe:Q oYi:Q oYm:Q oYs:Q rYl:V rYo:I rYp:i rYt:I sYl:i sYs:i ffY$:I plY$:Y
Z:z Zl:V Zz: ^Zh: tZ$:s uZzl:z
"""

EXCEPTIONS = """
aaron:erVn able:EbVl above:VbVv abroad:VbrAd absence:absVns absolute:absVlUt absolutely:absVlUtlI abusive:VbjUsiv
academy:VkadVmI accent:Vksent accuracy:akjRVsI accurate:akjRVt accused:VkjUzd ach:EsIEC acid:asVd acquire:VkwYR
acres:EkRz across:VkrAs actual:akCVwVl adam:adVm add:ad added:adVd adding:adiN address:adres addresses:adresiz
adios:AdIOs administrator:VdminVstrEtR admit:Vdmit admitted:Vdmitid adobo:VdObO adorable:VdArVbVl advance:Vdvans
advanced:Vdvanst advertising:advRtYziN advice:advYs advocate:advVkVt affirmative:VfRmVtiv affogato:AfVgAtO
afford:VfArd affordable:VfArdVbVl afghan:afgan afghanistan:afganVstan africa:afrVkA african:afrVkVn aftermath:aftRmaT
again:Vgen against:Vgenst agenda:VJendV aggressive:Vgresiv aging:EJiN ago:VgO agriculture:agrikVlCR agua:AgwV
ahead:Vhed ahh:A ai:Y aioli:YOlI aisle:Yl aka:AkV alabama:alVbamV alaska:VlaskV alcohol:alkVhAl ale:El ali:AlI
alice:alVs alike:VlYk alive:VlYv all:Al alla:AlV allergic:VlRJik alliance:VlYVns allies:alYz allow:VlW allowed:VlWd
allowing:VlWiN ally:alY almost:AlmOst already:AlredI alright:AlrYt also:AlsO alternate:AltRnVt alternative:AltRnVtiv
although:AlDO always:AlwEz amazon:amVzAn ambassador:ambasVdR ambulance:ambjVlVns americano:VmerikAnO amex:ameks
amiga:VmIgV amigo:VmIgO amy:EmI analogy:VnalVJI analysis:VnalVsVs analyze:anVlYz ancient:EnCVnt and:Vnd angel:EnJVl
angeles:anJVlis anger:aNgR ann:an anna:anV anne:an anniversary:anVvRsRI annual:anjUVl annually:anjUVlI
anonymous:VnAnVmVs another:VnVDR antes:antIz anthony:anTVnI antibiotics:antIbYAtiks anxiety:aNzYVtI anxious:aNkSVs
anybody:enIbVdI anyhow:enIhW anymore:enImAr anyone:enIwVn anything:enITiN anytime:enItYm app:ap apple:apVl
application:aplVkESVn appropriate:VprOprIVt approval:VprUvVl april:EprVl arabia:VrEbIV area:erIV arena:RInV
arepa:VrEpV arguably:ArgjUVblI argue:ArgjU argued:ArgjUd arguing:ArgjUiN argument:ArgjVmVnt arizona:erizOnV
arkansas:ArkVnsA armor:ArmR arrest:Rest arrested:Restid arrow:arO as:az asada:VsAdV ashamed:VSEmd asia:EZV asian:EZVn
aspect:aspekt ass:as asset:aset asshole:ashOl associate:VsOsIVt assure:VSur assured:VSurd asthma:azmV at:at ate:Et
atheist:ETIVst atlanta:atlantV atm:EtIem atmosphere:atmVsfir attitude:atVtUd attorney:VtRnI au:O aunt:ant
australia:AstrEljV australian:AstrEljVn authentic:VTentik author:ATR authorities:VTArVtIz authority:VTArVtI
avenue:avVnU average:avRiJ avocado:avVkAdO aw:A award:VwArd awarded:VwArdid awareness:VwernVs awesome:AsVm awful:AfVl
awkward:AkwRd aye:Y ayer:YR babies:bEbIz bacon:bEkVn bacteria:baktirIV bagel:bEgVl baghdad:bagdad baja:bAhA
baklava:bAklVvA ballot:balVt baltimore:bAltVmAr ban:ban banana:bVnanV barbacoa:bArbVkOV barbara:bArbRV
barbeque:bArbikjU bare:ber barely:berlI bargain:bArgVn bastard:bastRd batman:batman battlefield:batVlfIld be:bI
became:bikEm been:bin began:bigan begun:bigVn behaviour:bihEvjR behind:bihYnd beignet:benjE beijing:bEZiN being:bIiN
benedict:benVdikt beside:bisYd beta:bEtV beyond:biAnd bias:bYVs bible:bYbVl bicycle:bYsikVl biden:bYdVn bien:bIn
biggest:bigVst bill:bil biological:bYVlAJikVl biryani:birjAnI bison:bYsVn bitcoin:bitkQn bite:bYt bizarre:bVzAr
blah:blA blaming:blEmiN blanca:blANkV blanco:blaNkO boba:bObV bodega:bOdEgV bologna:bVlOnI boneless:bOnlVs bonus:bOnVs
bonuses:bOnVsiz boobs:bUbz bored:bArd boring:bAriN both:bOT bought:bAt boundaries:bWndRIz bow:bW boyfriend:bQfrend
brazil:brVzil breakfast:brekfVst breath:breT breathing:brIDiN brewed:brUd brian:brYVn brioche:brIOS britain:britVn
broad:brAd broadway:brAdwE brother:brVDR brought:brAt bruce:brUs bubbly:bVblI buena:bUnV bueno:bwEnO buffalo:bVfVlO
bulgogi:bulgOgI bulk:bVlk buried:berId burrito:bRItO buses:bVsiz busy:bizI but:bVt buy:bY by:bY cable:kEbVl cada:kAdV
caesar:sIzR cafe:kVfE caffeine:kafIn cage:kEJ calendar:kalVndR cali:kAlI california:kalVfArnjV calle:kEl calorie:kalRI
cambridge:kEmbriJ came:kEm camera:kamRV can:kan canada:kanVdV canadian:kVnEdIVn cannoli:kVnOlI capacity:kVpasVtI
cappuccino:kapUCInO captain:kaptVn caramel:kArmVl carbon:kArbVn carbonated:kArbVnEtid career:kRir caribbean:kRibIVn
carnitas:kArnItVs carnivore:kArnivAr carolina:kerVlYnV carrot:karVt carrying:karIiN casa:kAsV casino:kVsInO
casual:kaZVwVl casualties:kaZVwVltIz catholic:kaTlik cave:kEv cc:sIsI cd:sIdI ceiling:sIliN censored:sensRd
centre:sentR century:senCRI ceremony:serVmOnI certain:sRtVn certainly:sRtVnlI certificate:sRtifikVt cesar:sIzR
ceviche:sVvICE chai:CY chamber:CEmbR chaos:kEAs character:keriktR characters:karVktRz charlotte:SArlVt chasing:CEsiN
cheddar:CedR cheesy:CIzI chef:Sef chelsea:CelsI chicago:SVkAgO chico:CIkO child:CYld childhood:CYldhud china:CYnV
chocolate:CAklVt choose:CUz chorizo:CRIzO chowder:CWdR christ:krYst christianity:krisCIanitI christmas:krismVs
churro:CurO cia:sIYE ciabatta:CVbAtV cigarette:sigRet cinnamon:sinVmVn circumstances:sRkVmstansVz citizen:sitVzVn
clan:klan claro:klArO cleveland:klIvlVnd client:klYVnt close:klOs closely:klOslI closer:klOsR closest:klOsVst
closet:klAzVt clothes:klODz clothing:klODiN coalition:kOVliSVn cobbler:kAblR cobra:kObrV coca:kOkV cocaine:kOkEn
coco:kOkO cocoa:kOkO coconut:kOkVnVt cod:kAd coin:kQn cola:kOlV colby:kOlbI collar:kAlR colleague:kAlIg college:kAliJ
colleges:kAliJiz colonel:kRnVl colorado:kAlRAdO colored:kVlRd colts:kOlts column:kAlVm comb:kOm combat:kAmbat
combination:kAmbVnESVn combine:kAmbYn combo:kAmbO comedy:kAmVdI comfort:kVmfRt comment:kAment commentary:kAmVnterI
commenting:kAmentiN communist:kAmjVnVst como:kOmO comp:kAmp companies:kVmpVnIz company:kVmpVnI comparable:kAmpRVbVl
compatibility:kVmpatVbilVtI compatible:kVmpatVbVl compensation:kAmpVnsESVn competing:kVmpItiN competition:kAmpVtiSVn
complex:kAmpleks complicated:kAmplVkEtVd compliment:kAmplVment comprehensive:kAmprIhensiv compromise:kAmprVmYz con:kAn
concentrate:kAnsVntrEt concentration:kAnsVntrESVn concept:kAnsept concert:kAnsRt condiments:kAndVmVnts conduct:kAndVkt
conference:kAnfRVns confidence:kAnfVdVns confident:kAnfVdVnt confirmation:kAnfRmESVn conflict:kAnflikt congee:kAnJI
congress:kANgrVs congressional:kVngreSVnVl connecticut:kVnetVkVt conscience:kAnSVns consequence:kAnsVkwVns
consequences:kAnsVkwensVz conservation:kAnsRvESVn console:kAnsOl conspiracy:kVnspirVsI constant:kAnstVnt
constantly:kAnstVntlI constitution:kAnstVtUSVn constitutional:kAnstVtUSVnVl contact:kAntakt contacted:kAntaktid
content:kAntent contest:kAntest context:kAntekst continent:kAntVnVnt continuing:kVntinjUiN contribute:kVntribjUt
contributed:kVntribjUtid contributing:kVntribjUtiN control:kVntrOl controlled:kVntrOld controller:kVntrOlR
controlling:kVntrOliN controversial:kAntrVvRSVl conversation:kAnvRsESVn convert:kAnvRt cooperation:kOApRESVn
copenhagen:kOpVnhEgVn coriander:kArIandR corporate:kArpRVt corps:kAr cos:kAs cosa:kOsA costume:kAstUm cough:kAf
could:kud countryside:kVntrIsYd courage:kRVJ couscous:kUskUs cow:kW cowboys:kWbQz crab:krab crepe:krEp cried:krYd
crisis:krYsVs criteria:krYtirIV croissant:kwAsAnt cry:krY crystal:kristVl cucumber:kjUkVmbR cure:kjur
curiosity:kjurIAsVtI curry:kVrI custody:kVstVdI da:dA dairy:derI dakota:dVkOtV dallas:dalVs damaging:damiJiN dame:dEm
damned:damd danger:dEnJR dangerous:dEnJRVs danish:dEniS darkness:dArknVs das:das dat:dat daycare:dEker dc:dIsI de:dI
deaf:def dealt:delt dear:dir decaf:dIkaf december:disembR decent:dIsVnt deeply:dIplI deer:dir democrat:demVkrat
democratic:demVkratik denial:dinYVl denied:dinYd deny:dinY deposited:dVpAzitid des:des desire:dizYR desperate:desprit
despite:dispYt desserts:dizRts device:divYs devices:divYsVz dia:dIV diabetes:dYVbItIz diagnosed:dYVgnOst
diamond:dYmVnd dice:dYs die:dY died:dYd diego:dIEgO differently:difrVntlI dining:dYniN dioxide:dYAksYd dire:dYr
disabled:disEbVld discipline:disVplVn disease:dizIz diseases:dizIzVz disney:diznI disorder:disArdR
distributed:distribjVtVd diversity:divRsitI divide:divYd divided:divYdid diving:dYviN dna:dIenE do:dU
documentary:dAkjVmentRI does:dVz dolma:dOlmV domain:dOmEn domestic:dVmestik donburi:dAnburI done:dVn donor:dOnR
donut:dOnVt dot:dAt doughnut:dOnVt downside:dWnsYd downturn:dWntRn dozen:dVzVn dr:drYv drama:drAmV dramatic:drVmatik
dramatically:drVmatiklI driven:drivVn drizzle:drizVl drove:drOv dry:drY dubai:dUbY dudes:djUdz duplicate:dUplVkVt
during:duriN dutch:dVC duty:dUtI eagles:IgVlz ear:Ir earl:Rl earlier:RlIR early:RlI ears:irz earthquake:RTkwEk ease:Iz
easier:IzIR easiest:IzIVst easily:IzVlI easy:IzI ebay:IbE economies:ikAnVmIz economists:ikAnVmists economy:ikAnVmI
edamame:edVmAmE edinburgh:edVnbRO effort:efRt egg:eg eggplant:egplant ego:IgO egypt:IJVpt eh:e eighth:EtT either:IDR
elaborate:ilabrVt elementary:elVmentrI elite:ilIt elk:elk elote:elOtE elsewhere:elswer email:ImEl embassy:embVsI
emotionally:imOSnVlI empanada:empVnAdV empire:empYR enchilada:enCVlAdV eng:eN england:iNglVnd english:iNgliS
enough:inVf enron:enrAn ensure:enSur enthusiasm:inTUzIazVm entire:intYR entirely:intYRlI entitled:entYtVld
entrance:entrVns entre:AntrE entree:AntrE episode:epVsOd equal:IkwVl equally:IkwVlI equation:ikwEZVn er:R erase:irEs
es:es espanol:espAnjOl especially:VspeSlI este:estE ethnic:eTnik etouffee:EtUfE eu:IjU euro:jUrO europe:jurVp
european:jurVpIVn eve:Iv even:Ivin evening:IvniN eventually:ivenCVwVlI every:evRI everybody:evrIbAdI everyday:evrIdE
everyone:evrIwVn everything:evrITiN everytime:evrItYm everywhere:evrIwer evil:IvVl exciting:iksYtiN
executive:igzekjVtiv exercising:eksRsYziN exhibition:eksVbiSVn exotic:igzAtik experience:ikspirIVns
experienced:ikspirIVnst experiences:ikspirIVnsiz experiencing:ikspirIVnsiN expertise:ekspRtIz expiration:ekspRESVn
explanation:eksplVnESVn exploration:eksplRESVn exploring:iksplAriN explosive:iksplOsiv extraordinary:ekstrVArdVnerI
fabulous:fabjVlVs facing:fEsiN factories:faktRIz fade:fEd failure:fEljR falafel:fVlAfVl fame:fEm familiar:fVmiljR
famous:fEmVs fantastic:fantastik fatal:fEtVl favor:fAvAr favorite:fEvRit favourite:fEvRit fbi:efbIY february:febjVwerI
fed:fed female:fImEl fever:fIvR fi:fY figuring:figjRiN filet:filE finger:fiNgR fire:fYR fireworks:fYrwRks five:fYv
flat:flat flauta:flWtV fled:fled flesh:fleS flor:flAr fly:flY focused:fOkVst focusing:fOkVsiN food:fUd for:fAr
forbid:fRbid ford:fArd foreign:fArVn foreigners:fArVnRz forever:fRevR forget:fRget forgetting:fRgetiN forgive:fRgiv
forgot:fRgAt forgotten:fRgAtVn format:fArmat fought:fAt foul:fWl fountain:fWntVn four:fAr framework:frEmwRk
franchise:franCYz frappe:frapE frappuccino:frapVCInO freak:frIk freaked:frIkt freaking:frIkiN fred:fred friday:frYdI
fried:frYd fries:frYz from:frVm frozen:frOzVn fry:frY fudge:fVJ fufu:fUfU funeral:fjUnRVl future:fjUCR gal:gal
galaxy:galVksI gaming:gEmiN ganoush:gVnUS garage:gRAZ garbage:gArbiJ gary:gerI gas:gas gasoline:gasVlIn gaza:gAzV
geese:gIs gelato:JVlAtO gene:JIn generic:JVnerik genius:JInjVs genocide:JenVsYd genre:ZAnrV gentle:JentVl
gentleman:JentVlmVn gentlemen:JentVlmin genuine:JenjVwVn genuinely:JenjVwVnlI gf:JIef giant:JYVnt gimme:gimI
ginger:JinJR giveaway:givVwE globe:glOb gochujang:gOCUJAN gonna:gAnV gordita:gArdItV gouda:gUdV goulash:gUlAS
government:gVvRmVnt grab:grab gracias:grAsIVz graduate:graJVwVt graduating:graJVwEtiN grammar:gramR
grandchildren:granCildrVn grandma:grandmA grandpa:grandpA granola:grVnOlV grant:grant granted:grantVd gratis:gratVs
great:grEt greatly:grEtlI grey:grE grind:grYnd grinder:grYndR grocery:grOsRI gruyere:grUjer guac:gwAk
guacamole:gwAkVmOlI guidance:gYdVns guitar:gitAr guy:gY gyoza:gIOzV ha:hA habanero:hAbVnerO haber:hEbR haga:hAgV
halal:hVlAl halibut:halVbVt hall:hAl halloween:halVwIn halo:hElO hampshire:hampSR han:hAn handled:handVld
handsome:hansVm hanging:haNiN harvard:hArvRd hassle:hasVl hating:hEtiN hatred:hEtrVd have:hav having:haviN
hawaii:hVwYI hawaiian:hVwYVn he:hI headache:hedEk healthcare:helTker hear:hIr heard:hRd hearing:hIriN heh:he
height:hYt here:hIr heroin:herOVn hey:hE hi:hY hide:hYd hiding:hYdiN highway:hYwE hillary:hilRI hire:hYR hiring:hYriN
his:hiz historically:histArikVlI history:histRI hitler:hitlR hiv:ECYvI hm:hm hmm:hm hoisin:hQsin holocaust:hAlVkAst
homeland:hOmland homemade:hOmEd homework:hOmwRk honest:AnVst honestly:AnVstlI honesty:AnVstI honey:hVnI hoping:hOpiN
horchata:ArCAtV horizon:hRYzVn hostile:hAstVl hotel:hOtel hour:WR housing:hWziN houston:hjUstVn how:hW howard:hWRd
howdy:hWdI hp:ECpI huge:hjUJ hum:hVm hundred:hVndrVd hunger:hVNgR hungry:hVNgrI hurricane:hRVkEn hurry:hRI
husband:hVzbVnd hussein:hUsEn hybrid:hYbrVd hypothetical:hYpVTetVkVl ich:iC icon:YkAn id:id idea:YdIV
ignorance:ignRVns ignored:ignArd ignoring:ignAriN illinois:ilVnQ immediate:imIdIVt immediately:imIdIVtlI
improving:imprUviN inappropriate:inVprOprIit individual:indVviJVwVl indonesia:indOnIZV inevitable:inevVtVbVl
inevitably:inevVtVblI information:infRmESVn infrastructure:infrVstrVkCR ingredients:ingrIdIVnts initiative:iniSVtiv
injera:inJerV injuries:inJRIz injury:inJRI innovative:inVvEtiv insane:insEn inside:insYd intention:intenCVn
international:intRnaSVnVl interviewed:intRvjUd into:intU iowa:YVwV ip:YpI iphone:YfOn iran:irAn iranian:irAnIVn
iraq:irAk iraqi:irakI ireland:YRlVnd irish:YriS iron:YRn is:iz isis:YsVs islam:islAm islamic:izlAmik island:YlVnd
israel:izrIVl item:YtVm ja:jA jalapeno:hAlVpEnjO jamaica:JVmEkV james:JEmz jamie:JEmI jane:JEn japan:JVpan
japanese:JapVnIz jason:JEsVn java:JAvV jazz:Jaz je:JI jealous:JelVs jerry:JerI jersey:JRzI jesus:JIzVs jewish:JUiS
jollof:JAlVf jon:JAn jones:JOnz joseph:JOsVf josh:JAS judgment:JVJmVnt juice:JUs juicy:JUsI july:JUlY june:JUn
jungle:JVNgVl junior:JUnjR kale:kEl kansas:kanzVs karaage:kArVAgE karen:kerVn katsu:kAtsU kcal:kEkAl kebab:kVbAb
kennedy:kenVdI kentucky:kVntVkI kinda:kindV kindergarten:kindRgArtVn knife:nYf knives:nYvz kobe:kObE kombucha:kAmbUCV
kong:kAN korea:kArIV korean:kArIVn la:lA labor:lEbR laboratory:labrVtArI labour:lEbR lactose:laktOs ladies:lEdIz
lady:lEdI lager:lAgR laksa:lAksV language:laNgwVJ languages:laNgwVJVz largely:lArJlI larry:lerI lasagna:lAsAnjV
laser:lEzR later:lEtR latin:latVn latte:lAtE laugh:laf laughed:laft laughing:lafiN laughter:laftR lawyer:lAjR lb:pWnd
le:lV lea:lI lead:led leather:leDR leche:lECE led:led legacy:legVsI legally:lIgVlI legendary:leJVnderI length:leNkT
les:les lethal:lITVl lewis:lUis liar:lYR libra:lIbrA libraries:lYbrerIz library:lYbrerI lie:lY lieu:lU
lieutenant:lUtenVnt lifestyle:lYfstYl lifetime:lYftYm likelihood:lYklIhud likely:lYklI lime:lYm lincoln:liNkVn
lion:lYVn liquor:likR lisa:lIsV listen:lisVn listened:lisVnd listening:lisVniN lite:lYt liter:lItR literature:litRVCR
live:lYv llama:lAmV loaf:lOf loaves:lOvz logo:lOgO lol:lAl london:lVndVn longer:lANgR longest:lANgVst losing:lUziN
lost:lAst louisiana:lUIzIanV lugar:lUgR luggage:lVgVJ lumpia:lUmpIV luxury:lVgZRI lyrics:liriks ma:mA mac:mak
macaron:mAkVrOn macaroni:makROnI macchiato:mAkIAtO machine:mVSIn madre:mAdrE madrid:mVdrid magazine:magVzIn mahi:mAhI
major:mEJR malasada:mAlVsAdV male:mEl mall:mAl malt:mAlt mama:mAmV man:man mana:mAnV manhattan:manhatVn mano:mAnO
many:menI maple:mEpVl mapo:mApO marathon:merVTAn margaret:mArgRit margarita:mArgRItV maria:mRIV marijuana:merVwAnV
marine:mRIn mario:mArIO marshall:mArSVl maryland:merVlVnd masala:mVsAlV massachusetts:masVCUsVts matcha:mACV mate:mEt
matrix:mEtriks mature:mVCur maybe:mEbI mayor:mER mcdonalds:mVkdAnVldz me:mI meaningless:mIniNlVs meant:ment
meatloaf:mItlOf mechanism:mekVnizVm medio:mIdIO medium:mIdIVm melee:mElE memorial:mVmArIVl memories:memRIz
memory:memRI menu:menjU mere:mir merely:mirlI meta:mItV method:meTVd metropolitan:metrVpAlVtVn mhm:VmhVm miami:mYamI
mice:mYs michael:mYkVl michelle:miSel michigan:miSigVn microphone:mYkrVfOn mild:mYld miller:milR mineral:minRVl
mining:mYniN minus:mYnVs mira:mirV miracle:mirVkVl misheard:mishRd miso:mIsO missouri:mVzurI mob:mAb mocha:mOkV
mochi:mOCI mode:mOd moderate:mAdRVt mojito:mOhItO mom:mAm momentum:mOmentVm mommy:mAmI monday:mVndI money:mVnI
monitoring:mAnVtRiN monterey:mAntRE month:mVnT monthly:mVnTlI mood:mUd moore:mur morality:mRalVtI moreover:mArOvR
moron:mArAn mortgage:mArgVJ moscow:mAskO motorcycle:mOtRsYkVl mountain:mWntVn mozz:mAts mozzarella:mAtsVrelV mrs:misiz
ms:miz mucho:mUCO murray:mRI muscle:mVsVl muslim:mVzlVm mustard:mVstRd musubi:mUsUbI mutual:mjUCUVl my:mY
myself:mYself na:nA nacho:naCO nachos:nACOz nada:nAdA nah:nA naive:nYIv naked:nEkVd narrative:narVtiv nashville:naSvil
nation:nESVn nationwide:nESVnwYd natural:naCRVl naturally:naCRVlI nazi:nAtsI ne:nI nearby:nirbY negative:negVtiv
negro:nIgrO neighbours:nEbRz neither:nIDR nephew:nefjU netherlands:neDRlVndz nevertheless:nevRDVles newspaper:nUzpEpR
nexus:neksVs nfl:enefel nightmare:nYtmer nina:nInV nineteen:nYntIn nineteenth:nYntInT ninety:nYntI nino:nInO
ninth:nYnT none:nVn nonetheless:nVnDVles nope:nOp nor:nAr nov:nOv november:nOvembR now:nW nowadays:nWVdEz
nuclear:nUklIR nuevo:nwEvO numerous:nUmRVs obama:ObAmV obese:ObIs obesity:ObIsVtI object:AbJekt obligation:AblVgESVn
observation:AbzRvESVn obvious:AbvIVs obviously:AbvIVslI occupied:AkjVpYd occur:VkR occurred:VkRd ocean:OSVn
octopus:AktVpus of:Vv offer:AfR offered:AfRd offering:AfRiN official:VfiSVl officially:VfiSVlI ohio:OhYO oj:OJE ok:OkE
olive:AlVv omelet:AmlVt once:wVns one:wVn ongoing:AngOiN onigiri:OnIgirI onion:VnjVn only:OnlI onto:AntU ooh:U
opera:AprV opinion:VpinjVn opponent:VpOnVnt opposed:VpOzd opposite:ApVzVt or:Ar orange:ArnJ organic:Arganik
origin:ArVJVn orlando:ArlandO orleans:ArlIVnz os:As osama:OsAmV oscar:AskR other:VDR otherwise:VDRwYz ought:At
ourselves:WRselvz outrageous:WtrEJVs outta:UtV oven:VvVn overall:OvRAl owl:Wl oxygen:AksVJVn pa:pA pacific:pVsifik
padre:padrE paella:pAEV pagar:pagR pal:pal palace:palVs pancetta:panCetV pancit:pAnsit panes:pEnz panini:pVnInI
papa:pApV parade:pREd paradise:perVdYs pardon:pArdVn parmesan:pArmVzAn participants:pArtisVpVnts particular:pRtikjVlR
pasta:pAstV pathetic:pVTetik patrick:patrik patrol:pVtrOl paycheck:pECek paypal:pEpVl pc:pIsI pea:pI pearls:pRlz
pecan:pVkAn penis:pInis penne:penE pennsylvania:pensVlvEnjV pentagon:pentigAn pepperoni:pepROnI period:pirIVd
perjury:pRJRI pero:pRO persona:pRsOnV ph:pIEC phase:fEz phenomenon:fVnAmVnAn philadelphia:filVdelfIV
philosophy:fVlAsVfI phoenix:fIniks photographer:fVtAgrVfR photography:fVtAgrVfI physically:fizikVlI piano:pIanO
pico:pIkO pie:pY pierogi:pROgI pierogies:pROgIz pina:pInV pineapple:pYnapVl pint:pYnt pirate:pYrVt pistachio:pVstaSIO
pita:pItV pittsburgh:pitsbRg pizza:pItsV plan:plan planet:planVt platform:platfArm pleasant:plezVnt please:plIz
pleased:plIzd pm:pIem poco:pOkO pokemon:pOkEmVn poland:pOlVnd pole:pOl policies:pAlVsIz policy:pAlVsI polish:pAliS
politically:pVlitikVlI politician:pAlVtiSVn politics:pAlVtiks poll:pOl poorly:pUrlI pope:pOp por:pAr pork:pArk
portland:pArtlVnd portrait:pArtrVt positive:pAzVtiv potato:pVtEtO potatoes:pVtEtOz pour:pAr poutine:pUtIn
poverty:pAvRtI pozole:pOsOlE pr:pIAr prayer:prer pre:prI precious:preSVs precise:prisYs precisely:prisYslI
premier:premir premise:premis preparation:prepRESVn presented:prIzentid pressure:preSR presumably:prVzUmVblI
prevention:prIvenSVn pricing:prYsiN priest:prIst prison:prizVn prisoner:prizVnR privacy:prYvVsI private:prYvVt
privilege:privlVJ procedure:prVsIJR product:prAdVkt productivity:prOdVktivVtI profile:prOfYl profound:prOfWnd
progressive:prVgresiv project:prAJekt promise:prAmVs promised:prAmVst promises:prAmVsVz promo:prOmO
propaganda:prApVgandV proposal:prVpOzVl protein:prOtIn protest:prOtest protesters:prOtestRz protocol:prOtVkAl
province:prAvVns proving:prUviN psychological:sYkVlAJikVl pudding:pudiN pupils:pjUpVlz purchase:pRCVs purchased:pRCVst
purchases:pRCVsVz pure:pjur purely:pjurlI purpose:pRpVs purposes:pRpVsVz qaeda:kYdA que:kjU quesadilla:kEsVdIV
queso:kEsO queue:kjU quickly:kwiklI quiet:kwYVt quietly:kwYVtlI quite:kwYt rachel:rECVl radicchio:rVdIkIO radish:radiS
rage:rEJ ramen:rAmVn rang:raN raspberry:razberI rate:rEt rated:rEtid rating:rEtiN ratio:rESIO re:rE reader:rIdR
reading:rIdiN reads:rIdz reagan:rEgVn real:rIl realised:rIVlYzd reality:rIalVtI really:rilI realm:relm recalled:rikAld
receipt:risIt recent:rIsVnt recently:rIsVntlI recipe:resVpI recognise:rekVgnYz recovery:rikVvrI red:red redeem:ridIm
regime:rVZIm reid:rId relate:rilEt related:rilEtid relative:relVtiv relatively:relVtivlI relax:rilaks relaxed:rilakst
relaxing:rilaksiN releases:rilIsiz religions:rIliJVnz rely:rilY relying:rIlYiN remarkable:rimArkVbVl remember:rimembR
remembered:rimembRd remembering:rimembRiN remote:rimOt removal:rimUvVl renewable:rInUVbVl rep:rep repair:riper
replacement:riplEsmVnt replacing:riplEsiN reply:riplY reporter:ripArtR reports:ripArts republican:ripVblikVn
reputation:repjVtESVn require:rIkwYR requirement:rikwYrmVnt resolve:rIzAlv resolved:rIzAlvd resort:rizArt
responsibilities:rIspAnsVbilVtIz responsibility:rIspAnsVbilVtI responsible:rIspAnsVbVl restaurant:restRAnt resto:restO
restore:ristAr restroom:restrUm retail:rItEl retired:ritYrd retirement:rItYRmVnt reuben:rUbVn reuters:rQtRz
revenge:rIvenJ revenue:revVnU reviewed:rIvjUd reward:riwArd rewarding:riwArdiN rhetoric:retRik rhythm:riDVm
richard:riCRd ricotta:rIkAtV riding:rYdiN rifle:rYfVl risen:rizVn robert:rAbRt rogue:rOg rojo:rOJO ron:rAn
roommate:rUmEt rope:rOp rough:rVf roughly:rVflI route:rUt routine:rUtIn rubber:rVbR rugby:rVgbI rural:rurVl ryan:rYVn
sa:sA saber:sEbR sacrifice:sakrVfYs saddam:sAdVm safely:sEflI safety:sEftI said:sed sal:sal salad:salVd
salaries:salRIz salmon:samVn salsa:sAlsV same:sEm san:san sarah:serV satellite:satVlYt saturday:satRdI
sauerkraut:sWRkrWt saute:sAtE sauteed:sAtEd says:sez scallop:skalVp scan:skan scary:skerI scene:sIn scheme:skIm
schnitzel:SnitsVl science:sYVns sciences:sYVnsVz scored:skArd scoring:skAriN scotland:skAtlVnd screwed:skrUd se:sE
sea:sI seahawks:sIhAks sean:SAn seattle:sIatVl secondary:sekVnderI secret:sIkrVt segundo:segundO seltzer:seltsR
semester:sVmestR senate:senVt senator:senVtR senor:sInjAr sentiment:sentVmVnt sergeant:sArJVnt series:sirIz
sesame:sesVmI settlement:setVlmVnt several:sevrVl severe:sVvir severely:sVvirlI shape:SEp shaped:SEpt she:SI shed:Sed
shh:S shiny:SYnI shoe:SU should:Sud shoulder:SOldR showed:SOd shred:Sred shumai:SUmY shuttle:SVtVl shy:SY
sidebar:sYdbAr sierra:sIerV sign:sYn signature:signVCR signed:sYnd signing:sYniN simon:sYmVn simply:simplI
simulate:simjVlVt simultaneously:sYmVltEnIVslI singer:siNR sir:sR skiing:skIiN sky:skY smiling:smYliN smooth:smUD
smoothie:smUDI soap:sOp sober:sObR soccer:sAkR society:sVsYVtI soda:sOdV solar:sOlR sold:sOld soldier:sOlJR
solely:sOVlI solo:sOlO som:sAm somehow:sVmhW someone:sVmwVn something:sVmTiN sometime:sVmtYm somewhat:sVmwVt
somewhere:sVmwer sony:sOnI sopapilla:sOpVpIV sophisticated:sVfistVkEtid sought:sAt soul:sOl sour:sWR southern:sVDRn
soybeans:sQbInz spaetzle:SpetsVl species:spISIz spectacular:spektakjVlR spicy:spYsI spider:spYdR spinach:spinVC
spite:spYt spokesman:spOksmVn spud:spVd spy:spY squash:skwAS sriracha:sirACV stability:stVbilitI stadium:stEdIVm
stance:stans stare:ster static:statik status:statVs steak:stEk stephen:stIvVn stewart:stURt still:stil stole:stOl
stolen:stOlVn stomach:stVmVk storage:stArVJ stored:stArd strategic:strVtIJik streak:strIk strength:streNkT
stronger:strANR strongest:strANgVst struggled:strVgVld studied:stVdId studies:stVdIz study:stVdI studying:stVdIiN
substantial:sVbstanSVl subtle:sVtVl sudden:sVdVn suddenly:sVdVnlI sugar:SugR summary:sVmRI supposedly:sVpOzVdlI
sure:Sur surely:SurlI surface:sRfVs surgery:sRJRI surveillance:sRvElVns survey:sRvE susan:sUzVn suya:sUjV
sweetheart:swIthArt switzerland:switsRlVnd sword:sArd sydney:sidnI symbol:simbVl sync:siNk syria:sirIV syrup:sRVp
szechuan:seCwAn ta:tA table:tEbVl tablet:tablVt taco:tAkO tagine:tVJIn tal:tAl talent:talVnt talented:talVntid
taliban:taliban tall:tAl tamari:tVmArI tap:tap tattoo:tatU te:tI tea:tI teammates:tImEts tear:ter tech:tek
technically:teknikVlI technologies:teknAlVJIz technology:teknAlVJI teenage:tInEJ teenager:tInEJR temperature:temprVCR
tempura:tempurV tequila:tVkIlV teriyaki:terijAkI terrific:tRifik testimony:testVmOnI texas:teksVs th:tIEC
thailand:tYland than:Dan thanksgiving:TaNksgiviN that:Dat the:DV theater:TIVtR theatre:TIVtR theft:Teft their:Der
them:Dem theme:TIm themselves:Demselvz then:Den theories:TirIz theory:TirI there:Der therefore:DerfAr these:DIz
they:DE third:TRd thirty:TRdI this:Dis tho:DO thomas:tAmVs thoroughly:TROlI those:DOz though:DO thousand:TWzVnd
threat:Tret through:TrU throughout:TrUWt thrown:TrOn thus:DVs tide:tYd tie:tY tied:tYd tier:tIr tiger:tYgR tikka:tIkV
tilapia:tVlApIV till:til tim:tim timing:tYmiN tiny:tYnI tipo:tIpO tiramisu:tirVmisU tire:tYR tissue:tisjU titan:tYtVn
title:tYtVl to:tU tobacco:tVbakO today:tVdE todo:tUdU tofu:tOfU tokyo:tOkIO told:tOld toll:tOl tom:tAm tomato:tVmEtO
tomatoes:tVmEtOz tommy:tAmI tongue:tVN tonight:tVnYt tony:tOnI toronto:tRAntO tortilla:tArtIV tostada:tOstAdV
touch:tVC tough:tVf tougher:tVfR tour:tur tournament:turnVmVnt tournaments:tRnVmVnts toward:tVwArd toyota:tOjOtV
trading:trEdiN tragedy:traJVdI transaction:tranzakSVn transit:tranzit transition:tranziSVn translate:tranzlEt
translation:tranzlESVn transportation:transpRtESVn traveled:travVld traveling:travVliN treadmill:tredmil
treasury:treZRI treating:trItiN trek:trek tremendous:trVmendVs tres:trEs trial:trYVl tried:trYd tries:trYz
trophy:trOfI try:trY tube:tUb tuesday:tUzdI tuition:tjUiSVn tuna:tUnV tune:tUn tv:tIvI twice:twYs two:tU
typical:tipVkVl typically:tipiklI tzatziki:tsAtsIkI ube:UbE udon:UdAn ugh:Vg uhh:V ukraine:jUkrEn una:UnV
unable:VnEbVl unaware:VnVwer uncertainty:VnsRtVntI uncle:VNkVl undo:VndU unlikely:VnlYklI unos:UnOz
unprecedented:Vnpresidentid unsaid:Vnsed unusual:VnjUZUVl us:Vs usa:jUesE usb:jUesbI usual:jUZVwVl usually:jUZVwVlI
utah:jUtA utterly:VtRlI vaccine:vaksIn vacuum:vakjUm vague:vEg vale:vEl valuable:valjVbVl vamos:vAmOz vanilla:vVnelV
variety:vRYVtI vegas:vEgVs vegetable:veJtVbVl veggie:veJI vehicle:vIhikVl venison:venVsVn verde:vRdI very:verI
vessel:vesVl vice:vYs victim:viktVm vida:vYdV vietnam:vIetnAm viewed:vjUd vinaigrette:vinVgret virginia:vRJinjV
virus:vYrVs visa:vIzV visual:viZVwVl vitamin:vYtVmVn volume:vAljUm voucher:vWCR vs:vIes waffle:wAfVl wales:wElz
walmart:wAlmArt ward:wArd wasabi:wVsAbI we:wI weakness:wIknVs weapon:wepVn wednesday:wenzdI were:wR whatever:wVtevR
whereas:weraz wherever:werevR whilst:wYlst who:hU whoa:wO whoever:hUevR whom:hUm whose:hUz why:wY widely:wYdlI
widespread:wYdspred wiener:wInR wife:wYf wii:wI wiki:wikI wikipedia:wikIpIdIV willingness:wiliNnVs wind:wYnd wire:wYR
wireless:wYrlis wisconsin:wiskAnsVn with:wiD withhold:wiThOld within:wiDin wives:wYvz wont:wOnt wonton:wAntAn
worcestershire:wustRSR wore:wAr worn:wArn worried:wRId worries:wRIz worry:wRI worrying:wRIiN would:wud wounded:wUndid
wow:wW wrestling:resliN xbox:eksbAks ya:jA yah:jA yahoo:jAhU yakisoba:jAkIsObV yea:jE yeah:ja yes:jes
yesterday:jestRdE yoga:jOgV yogurt:jOgRt younger:jVNgR youngest:jVNgVst your:jAr yours:jurz yourself:jRself youth:jUT
youtube:jUtjUb zero:zirO zombie:zAmbI zucchini:zUkInI
"""
