extension Country {
    /// Every country and territory as `codes|name|other names`: ISO 3166-1 alpha-3 first, then the
    /// codes that CAMEO has instead.
    static let table = """
        ABW|Aruba
        AFG|Afghanistan|Islamic Republic of Afghanistan
        AGO|Angola
        AIA|Anguilla
        ALA|Åland|Aland Islands|Åland Islands
        ALB|Albania
        AND|Andorra
        ARE|United Arab Emirates|UAE
        ARG|Argentina
        ARM|Armenia
        ASM|American Samoa
        ATA|Antarctica
        ATG|Antigua and Barbuda
        AUS|Australia
        AUT|Austria
        AZE|Azerbaijan
        BDI|Burundi
        BEL|Belgium
        BEN|Benin
        BES|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba
        BFA|Burkina Faso
        BGD|Bangladesh
        BGR|Bulgaria
        BHR|Bahrain
        BHS|Bahamas|The Bahamas
        BIH|Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina
        BLM|Saint Barthélemy
        BLR|Belarus
        BLZ|Belize
        BMU|Bermuda
        BOL|Bolivia|Bolivia (Plurinational State of)|Plurinational State of Bolivia
        BRA|Brazil
        BRB|Barbados
        BRN|Brunei|Brunei Darussalam
        BTN|Bhutan
        BWA|Botswana
        CAF|Central African Republic
        CAN|Canada
        CHE|Switzerland
        CHL|Chile
        CHN|China|People's Republic of China
        CIV|Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
        CMR|Cameroon
        COD|DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo (Zaire)|Congo, Democratic Republic of
        COG|Congo|Republic of the Congo|People's Republic of the Congo|Congo, Republic of
        COK|Cook Islands
        COL|Colombia|Columbia
        COM|Comoros
        CPV|Cape Verde|Cabo Verde
        CRI|Costa Rica
        CUB|Cuba
        CUW|Curaçao|Curacao
        CXR|Christmas Island
        CYM|Cayman Islands
        CYP|Cyprus
        CZE|Czechia|Czech Republic
        DEU|Germany|Federal Republic of Germany
        DJI|Djibouti
        DMA|Dominica
        DNK|Denmark
        DOM|Dominican Republic
        DZA|Algeria
        ECU|Ecuador
        EGY|Egypt
        ERI|Eritrea
        ESH|Western Sahara
        ESP|Spain
        EST|Estonia
        ETH|Ethiopia
        FIN|Finland
        FJI|Fiji
        FLK|Falkland Islands|Falkland Islands (Malvinas)
        FRA|France
        FRO|Faroe Islands|Faeroe Islands
        FSM|Micronesia|Federated States of Micronesia
        GAB|Gabon
        GBR|United Kingdom|UK|Great Britain|Britain
        GEO|Georgia
        GGY|Guernsey
        GHA|Ghana
        GIB|Gibraltar
        GIN|Guinea
        GLP|Guadeloupe
        GMB|Gambia|The Gambia
        GNB|Guinea-Bissau|Guinea Bissau
        GNQ|Equatorial Guinea
        GRC|Greece
        GRD|Grenada
        GRL|Greenland
        GTM|Guatemala
        GUF|French Guiana
        GUM|Guam
        GUY|Guyana
        HKG|Hong Kong
        HND|Honduras
        HRV|Croatia
        HTI|Haiti
        HUN|Hungary
        IDN|Indonesia
        IMN IMY|Isle of Man
        IND|India
        IRL|Ireland
        IRN|Iran|Iran, Islamic Republic of|Islamic Republic of Iran
        IRQ|Iraq
        ISL|Iceland
        ISR|Israel
        ITA|Italy
        JAM|Jamaica
        JEY|Jersey
        JOR|Jordan
        JPN|Japan
        KAZ|Kazakhstan
        KEN|Kenya
        KGZ|Kyrgyzstan|Kyrgyz Republic
        KHM|Cambodia
        KIR|Kiribati
        KNA|Saint Kitts and Nevis|Saint Kitts-Nevis
        KOR|South Korea|Korea, Republic of|Republic of Korea
        KWT|Kuwait
        LAO|Laos|Lao People's Democratic Republic
        LBN|Lebanon
        LBR|Liberia
        LBY|Libya
        LCA|Saint Lucia
        LIE|Liechtenstein
        LKA|Sri Lanka
        LSO|Lesotho
        LTU|Lithuania
        LUX|Luxembourg
        LVA|Latvia
        MAC|Macao|Macau
        MAF|Saint Martin
        MAR|Morocco
        MCO|Monaco
        MDA|Moldova|Moldova, Republic of|Republic of Moldova
        MDG|Madagascar|Madagascar (Malagasy)
        MDV|Maldives
        MEX|Mexico
        MHL|Marshall Islands
        MKD|North Macedonia|Macedonia|Macedonia, FYR
        MLI|Mali
        MLT|Malta
        MMR|Myanmar|Burma|Myanmar (Burma)
        MNE MTN|Montenegro
        MNG|Mongolia
        MNP|Northern Mariana Islands
        MOZ|Mozambique
        MRT|Mauritania
        MSR|Montserrat
        MTQ|Martinique
        MUS|Mauritius
        MWI|Malawi
        MYS|Malaysia
        MYT|Mayotte
        NAM|Namibia
        NCL|New Caledonia
        NER|Niger
        NFK|Norfolk Island
        NGA|Nigeria
        NIC|Nicaragua
        NIU|Niue
        NLD|Netherlands|The Netherlands
        NOR|Norway
        NPL|Nepal
        NRU|Nauru
        NZL|New Zealand
        OMN|Oman
        PAK|Pakistan
        PAN|Panama
        PCN|Pitcairn|Pitcairn Islands
        PER|Peru
        PHL|Philippines|The Philippines
        PLW|Palau
        PNG|Papua New Guinea
        POL|Poland
        PRI|Puerto Rico
        PRK|North Korea|Korea, Democratic People's Republic of|Democratic People's Republic of Korea
        PRT|Portugal
        PRY|Paraguay
        PSE|Palestine|Palestinian Territory, Occupied|Occupied Palestinian Territory|Occupied Palestinian Territories|Palestinian Territories|State of Palestine
        PYF|French Polynesia
        QAT|Qatar
        REU|Réunion|Reunion
        ROU ROM|Romania
        RUS|Russia|Russian Federation|Russia (Soviet Union)
        RWA|Rwanda
        SAU|Saudi Arabia
        SDN|Sudan
        SEN|Senegal
        SGP|Singapore
        SHN|Saint Helena
        SJM|Svalbard and Jan Mayen|Svalbard and Jan Mayen Islands
        SLB|Solomon Islands
        SLE|Sierra Leone
        SLV|El Salvador
        SMR|San Marino
        SOM|Somalia
        SPM|Saint Pierre and Miquelon
        SRB|Serbia|Serbia (Yugoslavia)
        SSD|South Sudan
        STP|São Tomé and Príncipe|Sao Tome and Principe
        SUR|Suriname
        SVK|Slovakia|Slovak Republic
        SVN|Slovenia
        SWE|Sweden
        SWZ|Eswatini|Swaziland|Kingdom of eSwatini (Swaziland)
        SXM|Sint Maarten
        SYC|Seychelles
        SYR|Syria|Syrian Arab Republic
        TCA|Turks and Caicos Islands
        TCD|Chad
        TGO|Togo
        THA|Thailand
        TJK|Tajikistan
        TKL|Tokelau
        TKM|Turkmenistan
        TLS TMP|Timor-Leste|East Timor
        TON|Tonga
        TTO|Trinidad and Tobago
        TUN|Tunisia
        TUR|Turkey|Türkiye|Turkiye
        TUV|Tuvalu
        TWN|Taiwan
        TZA|Tanzania|Tanzania, United Republic of|United Republic of Tanzania
        UGA|Uganda
        UKR|Ukraine
        URY|Uruguay
        USA|United States|United States of America|USA|US|U.S.|U.S.A.
        UZB|Uzbekistan
        VAT|Vatican City|Holy See|Holy See (Vatican City State)|Holy See (Vatican City)
        VCT|Saint Vincent and the Grenadines
        VEN|Venezuela
        VGB|British Virgin Islands
        VIR|US Virgin Islands|United States Virgin Islands
        VNM|Vietnam|Viet Nam
        VUT|Vanuatu
        WLF|Wallis and Futuna|Wallis and Futuna Islands
        WSM|Samoa
        XKX RKS KSV|Kosovo
        YEM|Yemen|Yemen (North Yemen)
        ZAF|South Africa
        ZMB|Zambia
        ZWE|Zimbabwe|Zimbabwe (Rhodesia)
        ANT|Netherlands Antilles
        """
}
